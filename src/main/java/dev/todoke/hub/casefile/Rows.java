package dev.todoke.hub.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** How values cross to PostgreSQL. */
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
