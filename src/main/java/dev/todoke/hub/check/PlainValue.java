package dev.todoke.hub.check;

import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Set;

/**
 * What the values of an item look like when none of the rules about characters and length has a word against them. Nearly all values do, and one pass over the
 * characters finds it out, where the rules take one each. A value that does not is shown to every rule; which of them speaks is not decided here, and a right value may
 * fail to be plain.
 *
 * @param digits whether only digits may stand in it
 * @param width bytes of each of its characters, 0 when both kinds may stand in it
 * @param exact bytes, 0 when free
 * @param mostBytes 0 for no limit
 * @param mostChars 0 for no limit
 */
record PlainValue(boolean digits, int width, int exact, int mostBytes, int mostChars) {
    /** The rules a plain value keeps. */
    static final Set<Class<? extends ItemRule>> KEPT = Set.of(
            DigitsOnly.class,
            AgencyCharacters.class,
            HalfWidthItem.class,
            FullWidthItem.class,
            LostLeadingZeros.class,
            ExactLength.class,
            LengthWithinLimit.class,
            SingleSpaces.class,
            NumberInText.class,
            OtherSpelling.class);

    private static final int DIGITS_OF_A_NUMBER = 12;

    static PlainValue of(Item item) {
        return new PlainValue(
                item.shape().isDigits(),
                item.shape().isOneByte() ? 1 : item.shape().isFullWidth() ? 2 : 0,
                item.limits().exactBytes(),
                item.limits().maxBytes(),
                item.limits().maxChars());
    }

    boolean looksLike(String value) {
        return digits ? isOfDigits(value) : isOfText(value);
    }

    private boolean isOfDigits(String value) {
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            if (character < '0' || character > '9') {
                return false;
            }
        }
        return fits(value.length(), value.length());
    }

    private boolean isOfText(String value) {
        int bytes = 0;
        int numerals = 0;
        char before = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            int found = AgencyCharset.width(character);
            if (found == 0 || width != 0 && found != width || character == before && isSpace(character)) {
                return false;
            }
            bytes += found;
            numerals += isDigit(character) ? 1 : 0;
            before = character;
        }
        return numerals < DIGITS_OF_A_NUMBER && fits(bytes, value.length());
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '　';
    }

    // The agency takes no others.
    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9' || character >= '０' && character <= '９';
    }

    private boolean fits(int bytes, int chars) {
        return (exact == 0 || bytes == exact)
                && (mostBytes == 0 || bytes <= mostBytes)
                && (mostChars == 0 || chars <= mostChars);
    }
}
