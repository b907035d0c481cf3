package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.Mappings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The characters the agency takes: JIS X 0201 in part, and JIS X 0208-1990 levels 1 and 2, as bytes of Shift_JIS. Every Windows encoder knows
 * more than that, so a text is judged by its bytes after encoding, not by whether it can be encoded.
 */
public final class AgencyCharset {
    /** The charset the bytes are read and written with. */
    public static final Charset CHARSET = Charset.forName("windows-31j");

    /** What Java writes in the place of bytes that are no character; no bytes of the charset stand for it. */
    private static final char NO_CHARACTER = '\uFFFD';

    private static final int LEAST_SECOND_BYTE = 0x40;

    private static final Characters DATA = Mappings.read("codes/agency-characters", Characters.class);
    private static final Map<Character, Character> SPELLINGS = spellings();
    private static final BitSet RESPELLED = respelled();
    private static final BitSet ONE_BYTE_CHARACTERS = characters(DATA.oneByte());
    private static final BitSet TWO_BYTE_CHARACTERS = twoByteCharacters();

    /** Bytes of each character that may stand in an item and is written as it is. */
    private static final byte[] WIDTHS = widths();

    private record Characters(String source, List<Range> oneByte, List<Range> twoByte, Map<String, String> spellings) {}

    private record Range(String from, String to) {}

    private AgencyCharset() {}

    /**
     * Text of bytes, as far as they are windows-31j.
     *
     * @param whole whether all of them were
     */
    record Decoded(String text, boolean whole) {}

    static Decoded decode(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, CHARSET);
        int broken = text.indexOf(NO_CHARACTER);
        return broken < 0 ? new Decoded(text, true) : new Decoded(text.substring(0, broken), false);
    }

    /** Bytes of a text. Characters windows-31j lacks count as two bytes here and are refused by {@link #firstForeign}. */
    public static int length(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (!Character.isLowSurrogate(character)) {
                bytes += isOneByte(character) ? 1 : 2;
            }
        }
        return bytes;
    }

    /** Bytes of a character that may stand in an item and is spelled in a file as it is; 0 for any other. */
    public static int width(char character) {
        return WIDTHS[character];
    }

    /** Whether a character takes one byte. */
    public static boolean isOneByte(int codePoint) {
        return codePoint < 0x80 || codePoint >= 0xFF61 && codePoint <= 0xFF9F;
    }

    /** Index of the first character that may not stand in an item, empty when all may. */
    public static OptionalInt firstForeign(String text) {
        for (int at = 0; at < text.length(); at++) {
            // Half of a pair is foreign as the whole is.
            if (!allows(text.charAt(at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether any character takes one byte. */
    public static boolean holdsOneByte(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isOneByte(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any character takes more than one byte. */
    public static boolean holdsTwoByte(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isOneByte(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether any character is spelled otherwise in a file. */
    public static boolean isRespelled(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (RESPELLED.get(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character may stand in an item. */
    public static boolean allows(int codePoint) {
        return (isOneByte(codePoint) ? ONE_BYTE_CHARACTERS : TWO_BYTE_CHARACTERS).get(codePoint);
    }

    private static Map<Character, Character> spellings() {
        Map<Character, Character> spellings = new HashMap<>();
        DATA.spellings().forEach((other, known) -> spellings.put((char) hex(other), (char) hex(known)));
        return spellings;
    }

    private static BitSet respelled() {
        BitSet characters = new BitSet();
        SPELLINGS.forEach((other, known) -> characters.set(other, !other.equals(known)));
        return characters;
    }

    private static BitSet twoByteCharacters() {
        BitSet characters = characters(DATA.twoByte());
        SPELLINGS.forEach((other, known) -> characters.set(other, characters.get(known)));
        return characters;
    }

    // One decoding of all codes, each on a line of its own: one decoding for each takes longer than reading most files.
    private static BitSet characters(List<Range> ranges) {
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        for (Range range : ranges) {
            for (int code = hex(range.from()); code <= hex(range.to()); code++) {
                if (code > 0xFF && (code & 0xFF) < LEAST_SECOND_BYTE) {
                    continue;
                }
                if (code > 0xFF) {
                    codes.write(code >> 8);
                }
                codes.write(code);
                codes.write('\n');
            }
        }
        BitSet characters = new BitSet();
        for (String text : codes.toString(CHARSET).split("\n")) {
            if (text.length() == 1 && text.charAt(0) != NO_CHARACTER) {
                characters.set(text.charAt(0));
            }
        }
        return characters;
    }

    private static byte[] widths() {
        byte[] widths = new byte[Character.MAX_VALUE + 1];
        ONE_BYTE_CHARACTERS.stream().forEach(character -> widths[character] = 1);
        TWO_BYTE_CHARACTERS.stream().forEach(character -> widths[character] = 2);
        RESPELLED.stream().forEach(character -> widths[character] = 0);
        return widths;
    }

    private static int hex(String code) {
        return Integer.parseInt(code, 16);
    }

    /** How a character is spelled in a file: as it is, but for the few that have two spellings in Unicode. */
    public static char outgoing(char character) {
        return SPELLINGS.getOrDefault(character, character);
    }

    /** Bytes of a text that has no {@linkplain #firstForeign foreign} character. */
    static byte[] encode(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        text.chars().forEach(c -> spelled.append(outgoing((char) c)));
        return spelled.toString().getBytes(CHARSET);
    }
}
