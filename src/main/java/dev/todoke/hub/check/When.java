package dev.todoke.hub.check;

import java.util.Map;
import java.util.Optional;

/** A complaint whose text needs no words. */
final class When {
    private When() {}

    static Optional<Map<String, String>> broken(boolean broken) {
        return broken ? Optional.of(Map.of()) : Optional.empty();
    }
}
