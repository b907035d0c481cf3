package dev.todoke.hub.filing;

import java.util.List;
import java.util.Map;

/** The places for people in a record about dependants. */
public final class Dependant {
    /** Blocks of items, each for one person; the last only in rows of 2018. */
    public static final List<String> BLOCKS = List.of("spouse", "other1", "other2", "other3");

    /** Item with the kind of change, the same for everybody in the record. */
    public static final String CHANGE = "change";

    /** The change of somebody who becomes a dependant. */
    public static final String BECOMES = "1";

    /** Change 非該当: the people of the record are dependants no longer. */
    public static final String CEASES = "2";

    private Dependant() {}

    /**
     * What tells a record from another about the same insured person and day: kana name and birth date of everybody in it, and of those who do
     * not become dependants what else becomes of them; empty in the other forms.
     */
    public static List<String> people(FilingRecord record) {
        String change = record.form() == Form.DEPENDANTS ? record.get(CHANGE) : "";
        return blocks(record).stream()
                .map(block -> record.get(block + ".nameKana") + " " + record.get(block + ".birthEra")
                        + record.get(block + ".birthDate")
                        + (change.equals(BECOMES) ? "" : " " + change))
                .toList();
    }

    /** The places that are taken; none in the other forms. */
    static List<String> blocks(FilingRecord record) {
        return record.form() != Form.DEPENDANTS
                ? List.of()
                : BLOCKS.stream()
                        .filter(block -> record.has(block + ".nameKana"))
                        .toList();
    }

    /** Name of the item that holds the number of the person at a place. */
    public static String numberItem(String block) {
        return block + ".personalNumber";
    }

    /** Whether content of a record, or of one person in it, is about people who become dependants. */
    public static boolean becomes(Map<String, String> content) {
        return BECOMES.equals(content.get(CHANGE));
    }

    /** Whether content of a record, or of one person in it, is about people who cease to be dependants. */
    public static boolean ceases(Map<String, String> content) {
        return CEASES.equals(content.get(CHANGE));
    }
}
