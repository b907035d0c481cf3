package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.FilingDeadline;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.casefile.Dispatch;
import dev.todoke.hub.casefile.Forecast;
import dev.todoke.hub.insurer.ClockRule;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Foretells from the insurer's rules of the fact date and the calendar. */
@Component
class PackForecast implements Forecast {

    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final Deadlines deadlines;
    private final Dispatch dispatch;
    private final WindowProperties properties;
    private final Clock clock;

    PackForecast(
            InsurerPacks packs,
            BusinessCalendar calendar,
            Deadlines deadlines,
            Dispatch dispatch,
            WindowProperties properties,
            Clock clock) {
        this.packs = packs;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.dispatch = dispatch;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Expected of(String insurerId, LocalDate factDate, boolean numberPresent, Instant receivedAt) {
        InsurerPack pack = packs.get(insurerId);
        InsurerRules rules = pack.validOn(factDate);
        Instant leavesAt = receivedAt.plus(dispatch.agencyDelay());
        FilingDeadline deadline = deadlines.filing(factDate);
        // An insurer that is filed with directly has it at once; the agency gets a package that is collected first.
        boolean atOnce = rules.start(numberPresent) == ClockRule.Start.INSURER_RECEIPT;
        LocalDate startsOn = LocalDate.ofInstant(atOnce ? receivedAt : leavesAt, clock.getZone());
        RegistrationWindow window = rules.span(numberPresent, startsOn).window(startsOn, calendar);
        return new Expected(
                rules.version(),
                pack.nameJa(),
                pack.nameEn(),
                deadline.strict(),
                deadline.statutory(),
                deadline.isLate(LocalDate.ofInstant(receivedAt, clock.getZone()), properties.reading()),
                leavesAt,
                window.earliest(),
                window.latest(),
                rules.source());
    }
}
