package dev.todoke.hub.window;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends clocks when what they waited for has come, or will not come. */
@Component
class EndClocks {

    private static final Set<CaseState> REGISTERED =
            EnumSet.of(CaseState.REGISTERED, CaseState.SUSPENDED, CaseState.VIEWABLE);

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
        Casefile moved = answered.moved();
        LocalDate on = LocalDate.ofInstant(answered.happenedAt(), clock.getZone());
        if (moved.state() == CaseState.COMPLETED) {
            clocks.meet(List.of(moved.id()), ClockKind.APPLICATION, on);
        } else if (REGISTERED.contains(moved.state())) {
            windowMet(moved, on);
            usableMet(moved, on);
        } else if (moved.state() == CaseState.DEREGISTERED) {
            windowMet(moved, on);
        }
    }

    private void windowMet(Casefile moved, LocalDate on) {
        List<UUID> id = List.of(moved.id());
        clocks.open(id, ClockKind.REGISTRATION_WINDOW).stream()
                .filter(open -> open.pause() != null || !on.isAfter(open.dueTo()))
                .forEach(open -> events.record(
                        id,
                        Party.HUB,
                        EventKind.WINDOW_MET,
                        Party.INSURER,
                        Map.of("to", open.dueTo().toString())));
        clocks.meet(id, ClockKind.REGISTRATION_WINDOW, on);
    }

    private void usableMet(Casefile moved, LocalDate on) {
        List<UUID> id = List.of(moved.id());
        if (moved.state() != CaseState.SUSPENDED) {
            clocks.meet(id, ClockKind.ANSWER_BY, on);
            clocks.cancel(id, ClockKind.STOP_GAP);
        }
        if (moved.state() == CaseState.VIEWABLE) {
            clocks.meet(id, ClockKind.USABLE, on);
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
