package dev.todoke.hub.window;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends clocks when what they waited for has come, or will not come. */
@Component
class EndClocks {

    private static final Set<CaseState> WINDOW_MET =
            EnumSet.of(CaseState.REGISTERED, CaseState.SUSPENDED, CaseState.VIEWABLE, CaseState.DEREGISTERED);

    private final Clocks clocks;
    private final Events events;
    private final Clock clock;

    EndClocks(Clocks clocks, Events events, Clock clock) {
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** Heard before the case is closed, which is the last line of its timeline. */
    @EventListener
    @Order(2)
    void insurerAnswered(CaseEvents.Answered answered) {
        answered.answers().stream()
                .collect(Collectors.groupingBy(
                        answer -> LocalDate.ofInstant(answer.happenedAt(), clock.getZone()),
                        TreeMap::new,
                        Collectors.mapping(CaseEvents.Answer::moved, Collectors.toList())))
                .forEach(this::answeredOn);
    }

    private void answeredOn(LocalDate on, List<Casefile> moved) {
        meet(in(moved, EnumSet.of(CaseState.COMPLETED)), ClockKind.APPLICATION, on);
        windowMet(in(moved, WINDOW_MET), on);
        List<UUID> registered = in(moved, EnumSet.of(CaseState.REGISTERED, CaseState.VIEWABLE));
        meet(registered, ClockKind.ANSWER_BY, on);
        if (!registered.isEmpty()) {
            clocks.cancel(registered, ClockKind.STOP_GAP);
        }
        meet(in(moved, EnumSet.of(CaseState.VIEWABLE)), ClockKind.USABLE, on);
    }

    private static List<UUID> in(List<Casefile> moved, Set<CaseState> states) {
        return moved.stream()
                .filter(filed -> states.contains(filed.state()))
                .map(Casefile::id)
                .toList();
    }

    private void windowMet(List<UUID> cases, LocalDate on) {
        if (cases.isEmpty()) {
            return;
        }
        events.record(clocks.open(cases, ClockKind.REGISTRATION_WINDOW).stream()
                .filter(open -> open.pause() != null || !on.isAfter(open.dueTo()))
                .map(open -> new NewEvent(
                        open.caseId(),
                        Party.HUB,
                        EventKind.WINDOW_MET,
                        Party.INSURER,
                        Map.of("to", open.dueTo().toString())))
                .toList());
        clocks.meet(cases, ClockKind.REGISTRATION_WINDOW, on);
    }

    private void meet(List<UUID> cases, ClockKind kind, LocalDate on) {
        if (!cases.isEmpty()) {
            clocks.meet(cases, kind, on);
        }
    }

    @EventListener
    void casesWithdrawn(CaseEvents.Withdrawn withdrawn) {
        clocks.cancel(withdrawn.cases());
    }

    @EventListener
    void casesReturned(CaseEvents.Returned returned) {
        clocks.cancel(returned.cases());
    }

    @EventListener
    void numberReceived(CaseEvents.NumberReceived received) {
        clocks.meet(List.of(received.amended().id()), ClockKind.ANSWER_BY, LocalDate.now(clock));
    }
}
