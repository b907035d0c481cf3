package dev.todoke.hub.identity;

/**
 * A personal number (個人番号, My Number): twelve digits, the last one a check digit (Ordinance 85 of 2014, Art. 5). It never shows itself:
 * only {@link #reveal()} gives the digits.
 */
public final class PersonalNumber {
    private final String digits;

    private PersonalNumber(String digits) {
        this.digits = digits;
    }

    /**
     * @throws IllegalArgumentException when the text is not twelve ASCII digits; the message never repeats the text
     */
    public static PersonalNumber of(String text) {
        if (!isShaped(text)) {
            throw new IllegalArgumentException("A personal number is twelve digits");
        }
        return new PersonalNumber(text);
    }

    /** Whether a text has the shape of a personal number: twelve ASCII digits. Says nothing of the check digit. */
    public static boolean isShaped(String text) {
        return text != null && text.length() == 12 && isDigits(text);
    }

    private static boolean isDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether the last digit is the check digit of the other eleven, and the number is not one digit twelve times (a dummy). */
    public boolean checkDigitMatches() {
        return digits.charAt(11) - '0' == checkDigit(digits) && !isOneDigitOnly();
    }

    private boolean isOneDigitOnly() {
        for (int at = 1; at < digits.length(); at++) {
            if (digits.charAt(at) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** The check digit of eleven digits; more that follow do not count. */
    public static int checkDigit(String elevenDigits) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int p = elevenDigits.charAt(11 - n) - '0';
            int q = n <= 6 ? n + 1 : n - 5;
            sum += p * q;
        }
        int remainder = sum % 11;
        return remainder <= 1 ? 0 : 11 - remainder;
    }

    /** The digits themselves. Call this only where the number is sealed, or written into what the law sends it in. */
    public String reveal() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalNumber that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "PersonalNumber(****)";
    }
}
