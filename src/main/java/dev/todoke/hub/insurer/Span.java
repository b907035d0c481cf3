package dev.todoke.hub.insurer;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.calendar.RegistrationWindow;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/**
 * From which to which day after its start something is expected. The start day itself is not counted.
 *
 * @param from first day counted, from 1
 * @param to last day counted
 */
public record Span(
        @Positive int from, @Positive int to, @NotNull CountedDays days) {

    @AssertTrue(message = "{pack.from-after-to}")
    boolean isOrdered() {
        return from <= to;
    }

    /** The days on which it is expected, once it has started. */
    public RegistrationWindow window(LocalDate startedOn, BusinessCalendar calendar) {
        return RegistrationWindow.of(startedOn, from, to, days, calendar);
    }
}
