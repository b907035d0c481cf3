package dev.todoke.hub.ops.desk;

import dev.todoke.hub.calendar.RehearsalClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content: the hub's clock, where one is, what waits for a person. */
@ControllerAdvice(basePackages = "dev.todoke.hub.ops")
class DeskFrame {

    private final Clock clock;
    private final ParkedWork parked;

    DeskFrame(Clock clock, ParkedWork parked) {
        this.clock = clock;
        this.parked = parked;
    }

    /**
     * @param day how long a day of the hub takes; null by the machine's clock
     * @param speed seconds of the hub in one real second
     * @param here this page with its filters, to be fetched again
     * @param otherLanguage this page in the other language
     * @param parked work and messages that wait for a person
     */
    record Frame(
            Instant now, LocalDate today, Duration day, double speed, String here, String otherLanguage, long parked) {

        public boolean rehearsal() {
            return day != null;
        }
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Authentication signedIn) {
        Duration day = clock instanceof RehearsalClock fast ? fast.day() : null;
        double speed = day == null ? 1 : (double) Duration.ofDays(1).toMillis() / day.toMillis();
        String here = Addresses.of(request, "lang");
        boolean english = Locale.ENGLISH.equals(LocaleContextHolder.getLocale());
        String other = here + (here.contains("?") ? "&" : "?") + "lang=" + (english ? "ja" : "en");
        return new Frame(
                clock.instant(), LocalDate.now(clock), day, speed, here, other, signedIn == null ? 0 : parked.count());
    }
}
