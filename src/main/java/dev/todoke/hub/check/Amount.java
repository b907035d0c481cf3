package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.OptionalLong;

/** An amount of yen, when it is one. */
final class Amount {
    private static final int MOST_DIGITS = 9;

    private Amount() {}

    static OptionalLong of(FilingRecord record, String field) {
        String text = record.get(field);
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !text.isEmpty() && text.length() <= MOST_DIGITS
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
