package dev.todoke.hub.notice.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The stamp that ties a paper to its XML: SHA-256 over the bytes of the XML, taken while its own place holds zeros. Written in pairs of digits like the
 * fingerprint of a certificate, in which nobody can see a personal number by chance.
 */
final class ContentHash {
    /** What stands in the place of the hash while it is taken. */
    static final String OPEN = "00:".repeat(31) + "00";

    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();
    private static final int SHORT = 8;

    private ContentHash() {}

    /** Of an XML in whose hash stands {@link #OPEN}. */
    static String of(String xml) {
        return PAIRS.formatHex(sha256(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first eight pairs, as printed at the foot. */
    static String abbreviated(String hash) {
        return hash.substring(0, SHORT * 3 - 1);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
