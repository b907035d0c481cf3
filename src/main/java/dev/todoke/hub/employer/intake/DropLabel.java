package dev.todoke.hub.employer.intake;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept with the original of a dropped file, for it to be taken in again as the same filing.
 *
 * @param path where it lay in the dropbox
 */
public record DropLabel(UUID filing, String filingNo, Instant receivedAt, String path) {

    String text() {
        return String.join("\n", filing.toString(), filingNo, receivedAt.toString(), path);
    }

    /** Reads a label back; empty when it is none of a dropped file. */
    public static Optional<DropLabel> read(String text) {
        String[] parts = text.split("\n", 4);
        try {
            return Optional.of(new DropLabel(UUID.fromString(parts[0]), parts[1], Instant.parse(parts[2]), parts[3]));
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "DropLabel(" + filingNo + ")"; // a file's name may be a person's
    }
}
