package dev.todoke.hub.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How values cross to PostgreSQL, and what it must not conclude. Statements name the rows they want by id and also say in which state these have to be.
 * A large filing brings a hundred thousand rows into a state that nobody was in when the database last counted: it would expect one, begin with that one
 * and go through the whole list of ids for it, a hundred thousand times. {@code (state || '')} keeps it from looking the state up in its counts.
 */
public final class Rows {

    private Rows() {}

    /** An array literal of what differs, in the order given; to be cast in the statement ({@code :ids::uuid[]}). */
    public static String array(Collection<UUID> ids) {
        return ids.stream().distinct().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
