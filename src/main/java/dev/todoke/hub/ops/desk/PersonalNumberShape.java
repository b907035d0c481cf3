package dev.todoke.hub.ops.desk;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Twelve digits that could be somebody's personal number, typed where they do not belong. */
final class PersonalNumberShape {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<!\\d)\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");

    private PersonalNumberShape() {}

    static boolean isIn(String typed) {
        return TWELVE_DIGITS
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .find();
    }
}
