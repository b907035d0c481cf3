package dev.todoke.hub.filing;

import java.util.List;

/** The places for people in a record about dependants. */
public final class Dependant {
    /** Blocks of items, each for one person; the last only in rows of 2018. */
    public static final List<String> BLOCKS = List.of("spouse", "other1", "other2", "other3");

    private static final String BECOMES = "1";

    private Dependant() {}

    /** Names of the items that hold the number of a person whom the record makes a dependant. */
    public static List<String> numbersOfNew(FilingRecord record) {
        if (!record.get("change").equals(BECOMES)) {
            return List.of();
        }
        return BLOCKS.stream()
                .filter(block -> record.has(block + ".nameKana"))
                .map(block -> block + ".personalNumber")
                .toList();
    }
}
