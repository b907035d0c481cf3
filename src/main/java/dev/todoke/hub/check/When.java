package dev.todoke.hub.check;

import dev.todoke.hub.filing.Condition;
import dev.todoke.hub.filing.FilingRecord;
import java.util.Map;
import java.util.Optional;

/** Complaints that need no words of their own. */
final class When {
    private When() {}

    /** A complaint that names the condition under which it is made. */
    static Optional<Map<String, String>> holds(Optional<Condition> condition, FilingRecord record) {
        return condition
                .filter(when -> when.holds(record))
                .map(when -> Map.of("when.ja", when.ja(), "when.en", when.en()));
    }

    static Optional<Map<String, String>> broken(boolean broken) {
        return broken ? Optional.of(Map.of()) : Optional.empty();
    }
}
