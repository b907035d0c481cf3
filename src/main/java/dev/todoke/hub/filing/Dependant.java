package dev.todoke.hub.filing;

import java.util.List;

/** The places for people in a record about dependants. */
public final class Dependant {
    /** Blocks of items, each for one person; the last only in rows of 2018. */
    public static final List<String> BLOCKS = List.of("spouse", "other1", "other2", "other3");

    private static final String BECOMES = "1";

    private Dependant() {}

    /** Who is in the record besides the person it is about: kana name and birth date of each; empty in the other forms. */
    public static List<String> people(FilingRecord record) {
        if (record.form() != Form.DEPENDANTS) {
            return List.of();
        }
        return BLOCKS.stream()
                .filter(block -> record.has(block + ".nameKana"))
                .map(block -> record.get(block + ".nameKana") + " " + record.get(block + ".birthEra")
                        + record.get(block + ".birthDate"))
                .toList();
    }

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
