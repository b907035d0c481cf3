package dev.todoke.hub.filing.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/** Recognises text that was saved in another character set than Shift_JIS, by its bytes. */
final class WrongCharset {
    private static final Charset EUC = Charset.forName("EUC-JP");
    private static final int FIRST_OF_JAPANESE = 0x3000;
    private static final int ESCAPE = 0x1B;

    private WrongCharset() {}

    /** Name of the character set the bytes are surely in, empty when they may be Shift_JIS. */
    static Optional<String> of(byte[] bytes, int length) {
        if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("UTF-8 (BOM)");
        }
        if (startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, 0xFE, 0xFF) || isWide(bytes, length)) {
            return Optional.of("UTF-16");
        }
        if (holdsEscape(bytes, length)) {
            return Optional.of("JIS (ISO-2022-JP)");
        }
        if (isJapaneseUtf8(bytes, length)) {
            return Optional.of("UTF-8");
        }
        return isJapaneseEuc(bytes, length) ? Optional.of("EUC-JP") : Optional.empty();
    }

    // UTF-16 without its mark: line 1 begins with digits and commas, each with a NUL before or behind it.
    private static boolean isWide(byte[] bytes, int length) {
        return length >= 4
                && (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0
                        || bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0);
    }

    private static boolean holdsEscape(byte[] bytes, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (bytes[i] == ESCAPE && bytes[i + 1] == '$') {
                return true;
            }
        }
        return false;
    }

    // Much of EUC-JP is some Shift_JIS, too, so only what is none can be called so.
    private static boolean isJapaneseEuc(byte[] bytes, int length) {
        return !AgencyCharset.decode(bytes, length).whole()
                && decoded(EUC, bytes, length).anyMatch(c -> c >= FIRST_OF_JAPANESE);
    }

    // Pairs of half-width kana in Shift_JIS can look like two-byte UTF-8, but never like Japanese characters in it.
    private static boolean isJapaneseUtf8(byte[] bytes, int length) {
        return decoded(StandardCharsets.UTF_8, bytes, length).anyMatch(c -> c >= FIRST_OF_JAPANESE);
    }

    /** The characters; none when the bytes are not of that character set. */
    private static IntStream decoded(Charset charset, byte[] bytes, int length) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .chars();
        } catch (CharacterCodingException e) {
            return IntStream.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
