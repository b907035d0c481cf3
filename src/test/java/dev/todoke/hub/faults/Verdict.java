package dev.todoke.hub.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the judge found: for each promise that was broken, where. */
final class Verdict {

    /** A promise of the hub, as broken. */
    enum Breach {
        /** A record or file the employer had a confirmation for, or an order, is nowhere. */
        LOST,
        /** A partner got something a second time. */
        TWICE,
        /** A part of a file was taken for the whole, or a record that had to be returned went on. */
        TRUNCATED,
        /** A case, a piece of work or a file to an employer is not done. */
        NOT_ENDED,
        /** Numbers that must be the same are not. */
        SUMS
    }

    private final Map<Breach, List<String>> found = new EnumMap<>(Breach.class);

    void add(Breach breach, String what) {
        found.computeIfAbsent(breach, key -> new ArrayList<>()).add(what);
    }

    int count(Breach breach) {
        return found.getOrDefault(breach, List.of()).size();
    }

    List<String> of(Breach breach) {
        return List.copyOf(found.getOrDefault(breach, List.of()));
    }

    boolean isClean() {
        return found.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        found.forEach((breach, all) -> all.forEach(
                what -> text.append(breach).append("  ").append(what).append('\n')));
        return text.toString();
    }
}
