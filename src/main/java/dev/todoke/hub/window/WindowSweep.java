package dev.todoke.hub.window;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseEvents;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at clocks on the day they are due soon, and on the day after their last. */
@Component
public class WindowSweep {

    /** Step and route. */
    public static final String STEP = "window-sweep";

    /** The answer to a notice has a step of its own. */
    private static final ClockKind[] SWEPT = EnumSet.complementOf(
                    EnumSet.of(ClockKind.FILING_DEADLINE, ClockKind.ANSWER_BY))
            .toArray(ClockKind[]::new);

    /** Nobody is late when these are over: something follows, or a paper is no longer valid. */
    private static final Set<ClockKind> ENDING_BY_THEMSELVES =
            EnumSet.of(ClockKind.STOP_GAP, ClockKind.CERTIFICATE_EXPIRY);

    private final Clocks clocks;
    private final SetClocks setClocks;
    private final Casefiles casefiles;
    private final Events events;
    private final Agenda agenda;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    WindowSweep(
            Clocks clocks,
            SetClocks setClocks,
            Casefiles casefiles,
            Events events,
            Agenda agenda,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.clocks = clocks;
        this.setClocks = setClocks;
        this.casefiles = casefiles;
        this.events = events;
        this.agenda = agenda;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Takes cases with a clock that has come to such a day. */
    @Transactional
    public void run(AgendaBatch batch) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Casefile> cases = casefiles.byId(batch.subjects());
        Map<ClockKind, List<UUID>> soon = new EnumMap<>(ClockKind.class);
        Map<ClockKind, List<UUID>> over = new EnumMap<>(ClockKind.class);
        List<NewEvent> lines = new ArrayList<>();
        List<CaseClock> waiting = new ArrayList<>();
        agenda.done(batch.step(), batch.subjects());
        for (CaseClock open : clocks.open(batch.subjects(), SWEPT)) {
            if (open.state() == ClockState.PAUSED || open.state() == ClockState.OVERDUE) {
                continue;
            }
            Party turn = cases.get(open.caseId()).turn();
            if (today.isAfter(open.dueTo())) {
                over.computeIfAbsent(open.kind(), kind -> new ArrayList<>()).add(open.caseId());
                lines.add(line(open, turn, EventKind.WINDOW_OVERDUE, EventKind.CLOCK_OVERDUE));
                continue;
            }
            if (!today.isBefore(open.warnOn()) && open.state() == ClockState.RUNNING) {
                soon.computeIfAbsent(open.kind(), kind -> new ArrayList<>()).add(open.caseId());
                lines.add(line(open, turn, EventKind.WINDOW_DUE_SOON, EventKind.CLOCK_DUE_SOON));
            }
            waiting.add(open);
        }
        setClocks.look(waiting);
        soon.forEach((kind, due) -> clocks.mark(due, kind, ClockState.DUE_SOON));
        events.record(lines);
        over.forEach(this::end);
    }

    private void end(ClockKind kind, List<UUID> cases) {
        clocks.mark(cases, kind, ENDING_BY_THEMSELVES.contains(kind) ? ClockState.MET : ClockState.OVERDUE);
        publisher.publishEvent(new CaseEvents.ClockOver(cases, kind));
    }

    private static NewEvent line(CaseClock open, Party turn, EventKind ofWindow, EventKind ofOthers) {
        Map<String, String> details = new HashMap<>();
        details.put("to", open.dueTo().toString());
        if (open.kind() == ClockKind.REGISTRATION_WINDOW) {
            return new NewEvent(open.caseId(), Party.HUB, ofWindow, turn, details);
        }
        details.put("clock", open.kind().name());
        return new NewEvent(open.caseId(), Party.HUB, ofOthers, turn, details);
    }
}
