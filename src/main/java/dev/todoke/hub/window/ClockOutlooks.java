package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Foretells from the clocks of a case, and before there are any from what its receipt said. */
@Component
class ClockOutlooks implements Outlooks {

    private final Casefiles casefiles;
    private final Clocks clocks;
    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ClockOutlooks(Casefiles casefiles, Clocks clocks, InsurerPacks packs, BusinessCalendar calendar, Clock clock) {
        this.casefiles = casefiles;
        this.clocks = clocks;
        this.packs = packs;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Outlook of(String caseNo) {
        return of(casefiles
                .byCaseNo(caseNo)
                .orElseThrow(() -> new IllegalArgumentException("There is no case " + caseNo)));
    }

    @Override
    public Outlook of(Casefile filed) {
        return switch (filed.state()) {
            case RETURNED, WITHDRAWN -> Outlook.of(Outlook.Kind.NEVER);
            case VIEWABLE -> Outlook.of(Outlook.Kind.NOW);
            case CLOSED -> Outlook.of(filed.expectedFrom() == null ? Outlook.Kind.NONE : Outlook.Kind.NOW);
            case SUSPENDED -> Outlook.of(Outlook.Kind.SUSPENDED);
            default -> filed.expectedFrom() == null ? Outlook.of(Outlook.Kind.NONE) : waiting(filed);
        };
    }

    private Outlook waiting(Casefile filed) {
        List<CaseClock> open = clocks.open(List.of(filed.id()), ClockKind.REGISTRATION_WINDOW, ClockKind.USABLE);
        Optional<CaseClock> last = open.stream().max(Comparator.comparing(CaseClock::kind));
        Span usable = packs.rulesOf(filed).usable();
        if (last.isEmpty()) {
            return usable(Outlook.Kind.EXPECTED, filed.expectedFrom(), filed.expectedTo(), usable);
        }
        CaseClock running = last.get();
        if (running.state() == ClockState.OVERDUE) {
            return Outlook.of(Outlook.Kind.LATE);
        }
        boolean still = running.state() == ClockState.PAUSED;
        LocalDate today = LocalDate.now(clock);
        LocalDate from = still ? putOff(running, running.dueFrom(), today) : running.dueFrom();
        LocalDate to = still ? putOff(running, running.dueTo(), today) : running.dueTo();
        Outlook.Kind kind = still ? Outlook.Kind.AFTER_ANSWER : Outlook.Kind.EXPECTED;
        return running.kind() == ClockKind.USABLE ? new Outlook(kind, from, to) : usable(kind, from, to, usable);
    }

    private LocalDate putOff(CaseClock still, LocalDate day, LocalDate today) {
        return still.counted().later(day, still.pause().since(), today, calendar);
    }

    private Outlook usable(Outlook.Kind kind, LocalDate from, LocalDate to, Span after) {
        return after == null
                ? new Outlook(kind, from, to)
                : new Outlook(
                        kind,
                        after.window(from, calendar).earliest(),
                        after.window(to, calendar).latest());
    }
}
