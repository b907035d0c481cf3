package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.OptionalLong;

/** An amount of yen, when it is one. */
final class Amount {
    private static final int MOST_DIGITS = 9;

    private Amount() {}

    static OptionalLong of(FilingRecord record, String field) {
        return of(record.get(field));
    }

    static OptionalLong of(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return OptionalLong.empty();
        }
        long amount = 0;
        for (int at = 0; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalLong.empty();
            }
            amount = amount * 10 + digit;
        }
        return OptionalLong.of(amount);
    }
}
