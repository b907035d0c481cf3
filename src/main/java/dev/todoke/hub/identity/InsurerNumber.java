package dev.todoke.hub.identity;

import java.util.Optional;

/**
 * An insurer number (保険者番号). Eight digits for employees' insurers and the elderly: kind of law 2, JIS prefecture 2, insurer 3, check 1;
 * six for municipal national health insurance, without the kind of law. Public, so it may be shown.
 */
public record InsurerNumber(String value) {

    /**
     * @throws IllegalArgumentException when the text is not eight or six ASCII digits
     */
    public InsurerNumber {
        if (!isShaped(value)) {
            throw new IllegalArgumentException("An insurer number is eight or six digits");
        }
    }

    public static boolean isShaped(String text) {
        return Digits.are(text, 8) || Digits.are(text, 6);
    }

    /** Whether the last digit is the check digit of the others. */
    public boolean checkDigitMatches() {
        int last = value.length() - 1;
        return Digits.at(value, last) == checkDigit(value.substring(0, last));
    }

    /** The check digit of the digits before it: modulus 10, weights 2 and 1 in turn from the right, the digits of a product added up. */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int product = Digits.at(digits, digits.length() - 1 - fromRight) * (fromRight % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /** The kind of law (法別番号), for example 01 協会けんぽ or 06 健康保険組合; empty for six digits. */
    public Optional<String> kindOfLaw() {
        return value.length() == 8 ? Optional.of(value.substring(0, 2)) : Optional.empty();
    }

    /** The prefecture; insurers are numbered with JIS codes, unlike offices. */
    public Optional<PrefectureCode> prefecture() {
        int start = value.length() - 6;
        return PrefectureCode.ofJis(value.substring(start, start + 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
