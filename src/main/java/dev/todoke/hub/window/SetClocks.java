package dev.todoke.hub.window;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
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
    private final Agenda agenda;
    private final Clock clock;

    SetClocks(Clocks clocks, Agenda agenda, Clock clock) {
        this.clocks = clocks;
        this.agenda = agenda;
        this.clock = clock;
    }

    void start(List<CaseClock> started) {
        if (!started.isEmpty()) {
            clocks.start(started);
            look(started);
        }
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
