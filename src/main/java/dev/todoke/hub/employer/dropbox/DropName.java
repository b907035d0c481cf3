package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.identity.Legible;
import dev.todoke.hub.identity.Masking;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dropped file may be called, and the unique name it gets when it is complete. */
final class DropName {
    /** A file being received; never shown to anybody. */
    static final String RECEIVING_PREFIX = ".upload-";

    /** Leaves room for the arrival stamp within the 255 bytes of a file system's names. */
    private static final int MAX_BYTES = 200;

    private static final List<String> TEMPORARY_SUFFIXES =
            List.of(".filepart", ".part", ".partial", ".tmp", ".temp", ".uploading", ".crdownload", "~");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS");
    private static final Pattern ARRIVAL = Pattern.compile("[0-9]{8}T[0-9]{9}-[0-9a-f]{8}__(.+)", Pattern.DOTALL);

    // * and ? are patterns to the hub's SFTP client and $ starts an expression in Camel; the rest no Windows client
    // could store.
    private static final String FORBIDDEN = "/\\*?\"<>|$";

    private DropName() {}

    /** Why nobody may give this name to a file; empty when it is fine. */
    static Optional<String> fault(String name) {
        if (name.chars().allMatch(c -> c == '.')) {
            return Optional.of("the file name is empty");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("the file name is longer than " + MAX_BYTES + " bytes in UTF-8");
        }
        if (name.codePoints().anyMatch(DropName::isForbidden)) {
            return Optional.of(
                    "the file name has a character that is not allowed (" + FORBIDDEN + " or a control character)");
        }
        return Optional.empty();
    }

    private static boolean isForbidden(int character) {
        return FORBIDDEN.indexOf(character) >= 0 || character == '\uFFFD' || !Legible.isSeen(character);
    }

    /** A name under which clients store a file they are not done with: they rename it when they are. */
    static boolean isTemporary(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || TEMPORARY_SUFFIXES.stream().anyMatch(lower::endsWith);
    }

    static boolean isBeingReceived(String name) {
        return name.startsWith(RECEIVING_PREFIX);
    }

    static String receiving() {
        return RECEIVING_PREFIX
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /**
     * The name of a complete file: sorts by time of arrival, never repeats, ends in the name the sender gave. What may be a personal number
     * in that name is gone from here on.
     */
    static String arrival(Clock clock, String senderName) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return LocalDateTime.now(clock).format(STAMP) + "-" + random + "__" + withoutNumbers(senderName);
    }

    static String withoutNumbers(String senderName) {
        return Masking.withoutNumbers(senderName).replace('*', 'x');
    }

    static boolean isArrival(String name) {
        return ARRIVAL.matcher(name).matches();
    }

    /** The name the sender gave, out of an arrival name or out of a plain one. */
    static String sender(String name) {
        Matcher arrival = ARRIVAL.matcher(name);
        return arrival.matches() ? arrival.group(1) : name;
    }
}
