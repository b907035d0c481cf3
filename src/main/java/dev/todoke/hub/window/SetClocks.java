package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sets clocks going and has the sweep look at each on the day it is due soon, and on the day after its last. */
@Component
class SetClocks {

    private final Clocks clocks;
    private final Events events;
    private final InsurerPacks packs;
    private final BusinessCalendar calendar;
    private final Agenda agenda;
    private final Clock clock;

    SetClocks(Clocks clocks, Events events, InsurerPacks packs, BusinessCalendar calendar, Agenda agenda, Clock clock) {
        this.clocks = clocks;
        this.events = events;
        this.packs = packs;
        this.calendar = calendar;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Of cases that were opened in the same transaction. */
    void startFirst(List<CaseClock> started) {
        if (!started.isEmpty()) {
            clocks.startFirst(started);
            look(started);
        }
    }

    void start(List<CaseClock> started) {
        if (!started.isEmpty()) {
            clocks.start(started);
            look(started);
        }
    }

    /** The same, and puts from when to when something is expected on the timeline of each case. */
    void startAndTell(List<CaseClock> started, Party turn) {
        start(started);
        events.record(started.stream()
                .map(one -> new NewEvent(
                        one.caseId(),
                        Party.HUB,
                        EventKind.CLOCK_STARTED,
                        turn,
                        Map.of(
                                "clock", one.kind().name(),
                                "from", one.dueFrom().toString(),
                                "to", one.dueTo().toString())))
                .toList());
    }

    /**
     * A clock that runs for the days its insurer's rules give.
     *
     * @param startEvent what set it going
     * @param on the day of it
     */
    CaseClock of(Casefile filed, ClockKind kind, String startEvent, LocalDate on, Span span) {
        RegistrationWindow days = span.window(on, calendar);
        return CaseClock.running(
                filed.id(),
                kind,
                startEvent,
                on,
                days.earliest(),
                days.latest(),
                span.days(),
                packs.rulesOf(filed).source());
    }

    void goOn(CaseClock resumed) {
        clocks.resume(resumed);
        look(List.of(resumed));
    }

    /** Puts the next look at running clocks on the agenda. */
    void look(Collection<CaseClock> running) {
        LocalDate today = LocalDate.now(clock);
        Map<LocalDate, List<UUID>> days = new TreeMap<>();
        for (CaseClock one : running) {
            nextLook(one, today)
                    .ifPresent(day ->
                            days.computeIfAbsent(day, date -> new ArrayList<>()).add(one.caseId()));
        }
        days.forEach((day, cases) -> agenda.put(
                WindowSweep.STEP,
                cases.stream().distinct().toList(),
                day.atStartOfDay(clock.getZone()).toInstant()));
    }

    private static Optional<LocalDate> nextLook(CaseClock running, LocalDate today) {
        if (running.state() == ClockState.OVERDUE || today.isAfter(running.dueTo())) {
            return running.state() == ClockState.OVERDUE ? Optional.empty() : Optional.of(today);
        }
        return Optional.of(
                today.isBefore(running.warnOn())
                        ? running.warnOn()
                        : running.dueTo().plusDays(1));
    }
}
