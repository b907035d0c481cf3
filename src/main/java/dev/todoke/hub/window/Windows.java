package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.insurer.ClockRule;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Turns an insurer's rule into days. */
@Component
class Windows {

    private final BusinessCalendar calendar;

    Windows(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    RegistrationWindow of(ClockRule rule, LocalDate start) {
        return RegistrationWindow.of(start, rule.from(), rule.to(), rule.days(), calendar);
    }
}
