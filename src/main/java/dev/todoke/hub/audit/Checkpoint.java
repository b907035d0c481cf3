package dev.todoke.hub.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/** How far the chain had come at a moment. Kept outside the database, it shows when the end of the table has been cut off. */
record Checkpoint(long entry, Instant at, String hash) {

    Checkpoint(Link link, byte[] hash) {
        this(link.id(), link.at(), HexFormat.of().formatHex(hash));
    }

    /** One line: entry, hub time, hash of the entry, and a keyed hash of these three; hashes in hex. */
    String line(Seal seal) {
        return content() + " " + HexFormat.of().formatHex(seal.of(bytes()));
    }

    /** Reads a line back; empty when it is no checkpoint or not made with this key. */
    static Optional<Checkpoint> read(String line, Seal seal) {
        String[] parts = line.split(" ");
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            Checkpoint checkpoint = new Checkpoint(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2]);
            return Optional.of(checkpoint)
                    .filter(c -> seal.matches(HexFormat.of().parseHex(parts[3]), c.bytes()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String content() {
        return entry + " " + at + " " + hash;
    }

    private byte[] bytes() {
        return ("todoke-checkpoint-1 " + content()).getBytes(StandardCharsets.US_ASCII);
    }
}
