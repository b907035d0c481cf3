package dev.todoke.hub.identity;

import java.util.regex.Pattern;

/**
 * A basic pension number (基礎年金番号): office code (課所符号) of four digits and serial of six. There is no check digit; the agency refuses zeros
 * throughout either part. It points at one person, so it never shows itself in a text made for logs.
 */
public record BasicPensionNumber(String officeCode, String serial) {
    private static final Pattern WHOLE = Pattern.compile("(\\d{4})-?(\\d{6})");

    /**
     * @throws IllegalArgumentException when a part has the wrong shape; the message never repeats it
     */
    public BasicPensionNumber {
        if (!isOfficeCode(officeCode) || !isSerial(serial)) {
            throw new IllegalArgumentException(
                    "A basic pension number is an office code of four and a serial of six digits, neither all zeros");
        }
    }

    /** Reads {@code 1234-567890} or {@code 1234567890}. */
    public static BasicPensionNumber of(String text) {
        var parts = WHOLE.matcher(text == null ? "" : text);
        return parts.matches()
                ? new BasicPensionNumber(parts.group(1), parts.group(2))
                : new BasicPensionNumber("", "");
    }

    public static boolean isOfficeCode(String text) {
        return Digits.are(text, 4) && !Digits.allZero(text);
    }

    public static boolean isSerial(String text) {
        return Digits.are(text, 6) && !Digits.allZero(text);
    }

    /** The number as printed: {@code 1234-567890}. */
    public String printed() {
        return officeCode + "-" + serial;
    }

    @Override
    public String toString() {
        return "BasicPensionNumber(****)";
    }
}
