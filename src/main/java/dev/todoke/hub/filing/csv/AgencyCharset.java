package dev.todoke.hub.filing.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The characters the agency takes: JIS X 0201 in part, and JIS X 0208-1990 levels 1 and 2, as bytes of Shift_JIS. Every Windows encoder knows
 * more than that, so a text is judged by its bytes after encoding, not by whether it can be encoded.
 */
public final class AgencyCharset {
    /** The charset the bytes are read and written with. */
    public static final Charset CHARSET = Charset.forName("windows-31j");

    // The same JIS character has two Unicode spellings; windows-31j knows only the right-hand one.
    private static final Map<Integer, Character> SPELLINGS = Map.of(
            0x2212, '\uFF0D', 0x301C, '\uFF5E', 0x2014, '\u2015', 0x2016, '\u2225', 0x00A2, '\uFFE0', 0x00A3, '\uFFE1',
            0x00AC, '\uFFE2');

    private static final int[][] TWO_BYTE_RANGES = {
        {0x8140, 0x81AC},
        {0x824F, 0x8258},
        {0x8260, 0x8279},
        {0x8281, 0x829A},
        {0x829F, 0x82F1},
        {0x8340, 0x8396},
        {0x839F, 0x83B6},
        {0x83BF, 0x83D6},
        {0x8440, 0x8460},
        {0x8470, 0x8491},
        {0x889F, 0x9872},
        {0x989F, 0xEAA4}
    };

    private static final BitSet TWO_BYTE_CHARACTERS = twoByteCharacters();

    private AgencyCharset() {}

    /**
     * Text of bytes, as far as they are windows-31j.
     *
     * @param whole whether all of them were
     */
    record Decoded(String text, boolean whole) {}

    static Decoded decode(byte[] bytes, int length) {
        CharBuffer text = CharBuffer.allocate(length);
        CoderResult result = CHARSET.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, 0, length), text, true);
        return new Decoded(text.flip().toString(), !result.isError());
    }

    /** Bytes of a text. Characters windows-31j lacks count as two bytes here and are refused by {@link #firstForeign}. */
    public static int length(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            bytes += isOneByte(text.codePointAt(at)) ? 1 : 2;
        }
        return bytes;
    }

    /** Whether a character takes one byte. */
    public static boolean isOneByte(int codePoint) {
        return codePoint < 0x80 || codePoint >= 0xFF61 && codePoint <= 0xFF9F;
    }

    /** Index of the first character that may not stand in an item, empty when all may. */
    public static OptionalInt firstForeign(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!allows(text.codePointAt(at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a character may stand in an item. */
    public static boolean allows(int codePoint) {
        return isOneByte(codePoint) ? allowsOneByte(codePoint) : TWO_BYTE_CHARACTERS.get(codePoint);
    }

    private static boolean allowsOneByte(int c) {
        return c == ' '
                || c == '-'
                || c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= 0xFF66 && c <= 0xFF9F;
    }

    private static BitSet twoByteCharacters() {
        BitSet characters = new BitSet();
        for (int[] range : TWO_BYTE_RANGES) {
            for (int code = range[0]; code <= range[1]; code++) {
                String text = new String(new byte[] {(byte) (code >> 8), (byte) code}, CHARSET);
                if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
                    characters.set(text.charAt(0));
                }
            }
        }
        SPELLINGS.forEach((other, known) -> characters.set(other, characters.get(known)));
        return characters;
    }

    /** Bytes of a text that has no {@linkplain #firstForeign foreign} character. */
    static byte[] encode(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> spelled.append(SPELLINGS.getOrDefault(c, (char) c).charValue()));
        return spelled.toString().getBytes(CHARSET);
    }
}
