package dev.todoke.hub.window;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the clocks of the insurer stand still while the employer has to answer, for the reasons its pack names. */
@Component
class PauseClocks {

    private static final ClockKind[] OF_INSURER = {
        ClockKind.REGISTRATION_WINDOW, ClockKind.USABLE, ClockKind.APPLICATION
    };

    private final InsurerPacks packs;
    private final Clocks clocks;
    private final SetClocks setClocks;
    private final BusinessCalendar calendar;
    private final Events events;
    private final Clock clock;

    PauseClocks(
            InsurerPacks packs,
            Clocks clocks,
            SetClocks setClocks,
            BusinessCalendar calendar,
            Events events,
            Clock clock) {
        this.packs = packs;
        this.clocks = clocks;
        this.setClocks = setClocks;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Heard before clocks are ended, so that one that ends has its right days. */
    @EventListener
    @Order(1)
    void insurerAnswered(CaseEvents.Answered answered) {
        answered.answers().forEach(this::insurerAnswered);
    }

    private void insurerAnswered(CaseEvents.Answer answer) {
        Casefile moved = answer.moved();
        LocalDate on = LocalDate.ofInstant(answer.happenedAt(), clock.getZone());
        if (standsStill(moved)) {
            pause(moved, on);
        } else if (moved.state() == CaseState.INCOMPLETE) {
            resume(moved, on);
        }
    }

    @EventListener
    void numberReceived(CaseEvents.NumberReceived received) {
        resume(received.amended(), LocalDate.now(clock));
    }

    private boolean standsStill(Casefile moved) {
        boolean waits = moved.state() == CaseState.INCOMPLETE || moved.state() == CaseState.SUSPENDED;
        return waits
                && packs.rulesOf(moved).pausedBy().stream()
                        .anyMatch(reason -> reason.name().equals(moved.reason()));
    }

    private void pause(Casefile moved, LocalDate on) {
        CaseClock.Pause pause = new CaseClock.Pause(on, moved.reason(), Party.EMPLOYER);
        for (ClockKind kind : OF_INSURER) {
            if (clocks.pause(moved.id(), kind, pause)) {
                events.record(
                        List.of(moved.id()),
                        Party.HUB,
                        EventKind.WINDOW_PAUSED,
                        moved.turn(),
                        Map.of("reason", moved.reason()));
            }
        }
    }

    private void resume(Casefile moved, LocalDate on) {
        for (CaseClock open : clocks.open(List.of(moved.id()), OF_INSURER)) {
            if (open.state() == ClockState.PAUSED) {
                CaseClock later = putOff(open, on);
                setClocks.goOn(later);
                events.record(
                        List.of(moved.id()),
                        Party.HUB,
                        EventKind.WINDOW_RESUMED,
                        moved.turn(),
                        Map.of(
                                "from",
                                later.dueFrom().toString(),
                                "to",
                                later.dueTo().toString()));
            }
        }
    }

    /** The days it stood still are added at the end. */
    private CaseClock putOff(CaseClock open, LocalDate on) {
        LocalDate since = open.pause().since();
        return new CaseClock(
                open.caseId(),
                open.kind(),
                open.startEvent(),
                open.startedOn(),
                open.counted().later(open.dueFrom(), since, on, calendar),
                open.counted().later(open.dueTo(), since, on, calendar),
                open.counted(),
                open.counted().later(open.warnOn(), since, on, calendar),
                ClockState.RUNNING,
                open.rule(),
                null);
    }
}
