package dev.todoke.hub.employer.receipt;

import java.util.regex.Pattern;

/** A sentence in both languages. */
record Text(String ja, String en) {
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("(?<!\\d)\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words of others may repeat a personal number; what looks like one is covered before it is written anywhere. */
    static String withoutNumbers(String foreign) {
        return LIKE_A_NUMBER.matcher(foreign).replaceAll("************");
    }
}
