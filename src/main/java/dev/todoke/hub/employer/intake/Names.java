package dev.todoke.hub.employer.intake;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.identity.Legible;

/** The name a receipt calls a record by. */
public final class Names {

    private static final int LONGEST = 60;

    private Names() {}

    /**
     * The kanji name, else the kana name. A shifted column can put anything there: what holds many digits is left out.
     */
    public static String of(FilingRecord record) {
        boolean hasKanji =
                record.layout().items().stream().anyMatch(item -> item.name().equals("nameKanji"));
        String name = hasKanji && record.has("nameKanji") ? record.get("nameKanji") : record.get("nameKana");
        boolean strange = name.length() > LONGEST
                || name.chars().filter(Character::isDigit).count() > 3;
        return strange ? "" : Legible.of(name);
    }
}
