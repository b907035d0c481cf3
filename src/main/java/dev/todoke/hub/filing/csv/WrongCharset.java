package dev.todoke.hub.filing.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises text that was saved in another character set than Shift_JIS, by its bytes. */
final class WrongCharset {
    private WrongCharset() {}

    /** Name of the character set the bytes are surely in, empty when they may be Shift_JIS. */
    static Optional<String> of(byte[] bytes, int length) {
        if (startsWith(bytes, length, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("UTF-8 (BOM)");
        }
        if (startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, 0xFE, 0xFF)) {
            return Optional.of("UTF-16");
        }
        return isJapaneseUtf8(bytes, length) ? Optional.of("UTF-8") : Optional.empty();
    }

    // Pairs of half-width kana in Shift_JIS can look like two-byte UTF-8, but never like Japanese characters in it.
    private static boolean isJapaneseUtf8(byte[] bytes, int length) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return text.chars().anyMatch(c -> c >= 0x3000);
        } catch (CharacterCodingException e) {
            return false;
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
