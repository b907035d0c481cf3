package dev.todoke.hub.story;

import dev.todoke.hub.simulator.insurer.Answer;
import dev.todoke.hub.simulator.insurer.InsurerSimulator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the simulated insurers of a hub still owe. */
record Insurers(InsurerSimulator simulator, List<String> present) {

    long due(Instant now) {
        return pending().stream().filter(answer -> !answer.dueAt().isAfter(now)).count();
    }

    Optional<Instant> next() {
        return pending().stream().map(Answer::dueAt).min(Instant::compareTo);
    }

    private List<Answer> pending() {
        return present.stream()
                .flatMap(id -> simulator.ledger(id).pending().stream())
                .toList();
    }
}
