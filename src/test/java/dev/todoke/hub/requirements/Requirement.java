package dev.todoke.hub.requirements;

import java.util.List;
import java.util.Map;

/**
 * One thing the sources ask for, in words of our own.
 *
 * @param id stable for ever: source and number
 * @param dates days and figures that matter, empty when there are none
 * @param heldBy what holds it: kind of reference and where it leads
 * @param pending what is still missing; empty when nothing is
 */
record Requirement(
        String id,
        List<Kind> kind,
        String actorJa,
        String actorEn,
        String dates,
        String ja,
        String en,
        List<Map<String, String>> heldBy,
        String pending) {

    Requirement {
        dates = dates == null ? "" : dates;
        heldBy = heldBy == null ? List.of() : List.copyOf(heldBy);
        pending = pending == null ? "" : pending;
        kind = List.copyOf(kind);
    }

    /** How the hub meets it; the names are those of the files. */
    enum Kind {
        /** Something the hub does. */
        core,
        /** A row of a dated table. */
        table,
        /** A document that is issued, carried or taken in. */
        doc,
        /** An outside system or actor, simulated or named. */
        ext,
        /** A help text. */
        info
    }

    /** One source with its requirements. */
    record Source(String nameJa, String nameEn, List<Requirement> rows) {}

    List<Reference> references() {
        return heldBy.stream()
                .flatMap(one -> one.entrySet().stream())
                .map(one -> new Reference(one.getKey(), one.getValue()))
                .toList();
    }

    boolean isOpen() {
        return !pending.isEmpty();
    }

    /** Whether something has to hold it. */
    boolean isOwed() {
        return kind.contains(Kind.core) || kind.contains(Kind.table) || kind.contains(Kind.doc);
    }
}
