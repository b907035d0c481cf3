package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.OptionalLong;

/** An amount of yen, when it is one. */
final class Amount {
    private Amount() {}

    static OptionalLong of(FilingRecord record, String field) {
        String text = record.get(field);
        return text.matches("[0-9]{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
