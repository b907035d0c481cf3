package dev.todoke.hub.identity;

import java.util.regex.Pattern;

/** Masks values of a filing, so that a finding may point at one without repeating it. */
public final class Masking {
    // One more than a date of eight digits; a personal number with a few digits lost still counts as one.
    private static final int DIGITS_OF_A_NUMBER = 9;

    private static final int DIGITS_OF_A_WHOLE_NUMBER = 12;

    private static final String PART = "\\d{4}[\\s\\p{Pd}−ー]?";
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("(?<!\\d)" + PART + PART + "\\d{4}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);

    private Masking() {}

    /**
     * Masks a value of unknown kind: texts with nine digits or more keep nothing, short codes and dates stay, anything else is
     * masked like a name.
     */
    public static String mask(String value) {
        if (value == null || value.isBlank()) {
            return "";
        }
        if (value.codePoints().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER) {
            return number(value);
        }
        return value.codePoints().anyMatch(Character::isLetter) ? name(value) : Legible.of(value);
    }

    /** Whether a text of any kind holds twelve digits in a row, half-width or full-width, with or without hyphens: perhaps somebody's number. */
    public static boolean holdsNumber(String text) {
        return holdsTwelveDigits(text) && LIKE_A_NUMBER.matcher(text).find();
    }

    // Nearly no text does, and counting is quicker than a search.
    private static boolean holdsTwelveDigits(String text) {
        if (text.length() < DIGITS_OF_A_WHOLE_NUMBER) {
            return false;
        }
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            // Digits beyond the first plane are pairs of characters and may be a number, too.
            digits += Character.isDigit(text.charAt(at)) || Character.isHighSurrogate(text.charAt(at)) ? 1 : 0;
        }
        return digits >= DIGITS_OF_A_WHOLE_NUMBER;
    }

    /** A text of any kind with twelve asterisks in the place of whatever may be a personal number. */
    public static String withoutNumbers(String text) {
        return LIKE_A_NUMBER.matcher(text).replaceAll("************");
    }

    /** One asterisk for each character, nothing else: {@code ************}. */
    public static String number(String value) {
        return value == null ? "" : "*".repeat(value.codePointCount(0, value.length()));
    }

    /** The first character and one mark, whatever the length: {@code 見＊}. */
    public static String name(String value) {
        String text = value == null ? "" : value.strip();
        return text.isEmpty() ? "" : Legible.of(Character.toString(text.codePointAt(0))) + "＊";
    }
}
