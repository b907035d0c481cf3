package dev.todoke.hub.identity;

/** A corporate number (法人番号): thirteen digits, the first one a check digit. Public, so it may be shown. */
public record CorporateNumber(String value) {

    /**
     * @throws IllegalArgumentException when the text is not thirteen ASCII digits
     */
    public CorporateNumber {
        if (!Digits.are(value, 13)) {
            throw new IllegalArgumentException("A corporate number is thirteen digits");
        }
    }

    public static boolean isShaped(String text) {
        return Digits.are(text, 13);
    }

    /** Whether the first digit is the check digit of the other twelve. */
    public boolean checkDigitMatches() {
        return Digits.at(value, 0) == checkDigit(value.substring(1));
    }

    /** The check digit of twelve digits: 1 to 9, never 0. */
    public static int checkDigit(String twelveDigits) {
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += Digits.at(twelveDigits, 12 - n) * (n % 2 == 1 ? 1 : 2);
        }
        return 9 - sum % 9;
    }

    @Override
    public String toString() {
        return value;
    }
}
