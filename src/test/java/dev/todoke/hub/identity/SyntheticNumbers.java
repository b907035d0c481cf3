package dev.todoke.hub.identity;

/** Invented personal numbers with right check digits and a visible pattern: they all begin with 9999. */
public final class SyntheticNumbers {

    private SyntheticNumbers() {}

    /** The n-th invented number, the same in every run; n from 0 to 9,999,999. */
    public static String number(int n) {
        if (n < 0 || n > 9_999_999) {
            throw new IllegalArgumentException("n is from 0 to 9,999,999");
        }
        String eleven = "9999%07d".formatted(n);
        return eleven + PersonalNumber.checkDigit(eleven);
    }

    public static PersonalNumber personalNumber(int n) {
        return PersonalNumber.of(number(n));
    }
}
