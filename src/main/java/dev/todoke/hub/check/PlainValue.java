package dev.todoke.hub.check;

import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Set;

/**
 * What the values of an item look like when none of the rules about characters and length has a word against them. Nearly all values do, and one pass over the
 * characters finds it out, where the rules take one each. A value that does not is shown to every rule; which of them speaks is not decided here, and a right value may
 * fail to be plain.
 *
 * @param exact bytes, 0 when free
 * @param mostBytes 0 for no limit
 * @param mostChars 0 for no limit
 */
record PlainValue(Characters characters, int exact, int mostBytes, int mostChars) {
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

    private enum Characters {
        DIGITS,
        ONE_BYTE,
        TWO_BYTE,
        ANY
    }

    static PlainValue of(Item item) {
        return new PlainValue(
                characters(item.shape()),
                item.limits().exactBytes(),
                item.limits().maxBytes(),
                item.limits().maxChars());
    }

    private static Characters characters(Shape shape) {
        if (shape.isDigits()) {
            return Characters.DIGITS;
        }
        return shape.isOneByte() ? Characters.ONE_BYTE : shape.isFullWidth() ? Characters.TWO_BYTE : Characters.ANY;
    }

    boolean looksLike(String value) {
        return characters == Characters.DIGITS ? isOfDigits(value) : isOfText(value);
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
        int digits = 0;
        char before = 0;
        for (int at = 0; at < value.length(); at++) {
            char character = value.charAt(at);
            int width = AgencyCharset.width(character);
            boolean taken =
                    width > 0 && (characters == Characters.ANY || width == (characters == Characters.ONE_BYTE ? 1 : 2));
            if (!taken || character == before && isSpace(character)) {
                return false;
            }
            bytes += width;
            digits += isDigit(character) ? 1 : 0;
            before = character;
        }
        return digits < DIGITS_OF_A_NUMBER && fits(bytes, value.length());
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
