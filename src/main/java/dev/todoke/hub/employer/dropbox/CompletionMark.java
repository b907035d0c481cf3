package dev.todoke.hub.employer.dropbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sender says of a file in {@code NAME.done}: its size in bytes, or its SHA-256 in hex as {@code sha256sum} prints it. An SFTP server that is
 * not the hub's cannot tell a file that was closed from one whose connection broke; only the sender knows when it is whole.
 *
 * @param size in bytes; negative when the digest is told instead
 * @param sha256 in lower case; null when the size is told instead
 */
record CompletionMark(long size, String sha256) {
    static final String SUFFIX = ".done";
    static final int MAX_BYTES = 1024;

    private static final Pattern SIZE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern DIGEST = Pattern.compile("([0-9a-fA-F]{64})(\\s+\\*?.*)?", Pattern.DOTALL);

    /** Empty when the mark says neither: an empty one could be left over from an earlier file of the same name. */
    static Optional<CompletionMark> read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8).strip();
        if (SIZE.matcher(text).matches()) {
            return Optional.of(new CompletionMark(Long.parseLong(text), null));
        }
        Matcher digest = DIGEST.matcher(text);
        return digest.matches()
                ? Optional.of(new CompletionMark(-1, digest.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    boolean needsDigest() {
        return sha256 != null;
    }
}
