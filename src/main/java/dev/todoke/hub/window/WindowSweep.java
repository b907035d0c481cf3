package dev.todoke.hub.window;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at windows on their last day (due soon) and on the day after it (overdue). */
@Component
public class WindowSweep {

    /** Step and route. */
    public static final String STEP = "window-sweep";

    private final Clocks clocks;
    private final Casefiles casefiles;
    private final Events events;
    private final Agenda agenda;
    private final Clock clock;

    WindowSweep(Clocks clocks, Casefiles casefiles, Events events, Agenda agenda, Clock clock) {
        this.clocks = clocks;
        this.casefiles = casefiles;
        this.events = events;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Takes cases whose window has come to its last day, or is over. */
    @Transactional
    public void run(AgendaBatch batch) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Casefile> cases = casefiles.byId(batch.subjects());
        List<UUID> soon = new ArrayList<>();
        List<UUID> over = new ArrayList<>();
        List<NewEvent> lines = new ArrayList<>();
        Map<LocalDate, List<UUID>> next = new TreeMap<>();
        agenda.done(batch.step(), batch.subjects());
        for (CaseClock open : clocks.open(batch.subjects(), ClockKind.REGISTRATION_WINDOW)) {
            Party turn = cases.get(open.caseId()).turn();
            Map<String, String> details = Map.of("to", open.dueTo().toString());
            if (today.isAfter(open.dueTo())) {
                if (open.state() != ClockState.OVERDUE) {
                    over.add(open.caseId());
                    lines.add(new NewEvent(open.caseId(), Party.HUB, EventKind.WINDOW_OVERDUE, turn, details));
                }
                continue;
            }
            if (today.equals(open.dueTo()) && open.state() == ClockState.RUNNING) {
                soon.add(open.caseId());
                lines.add(new NewEvent(open.caseId(), Party.HUB, EventKind.WINDOW_DUE_SOON, turn, details));
            }
            LocalDate day =
                    today.isBefore(open.dueTo()) ? open.dueTo() : open.dueTo().plusDays(1);
            next.computeIfAbsent(day, date -> new ArrayList<>()).add(open.caseId());
        }
        next.forEach((day, waiting) ->
                agenda.put(STEP, waiting, day.atStartOfDay(clock.getZone()).toInstant()));
        clocks.mark(soon, ClockKind.REGISTRATION_WINDOW, ClockState.DUE_SOON);
        clocks.mark(over, ClockKind.REGISTRATION_WINDOW, ClockState.OVERDUE);
        events.record(lines);
    }
}
