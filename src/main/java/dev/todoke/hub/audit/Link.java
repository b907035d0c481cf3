package dev.todoke.hub.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An entry at its place in the chain.
 *
 * @param id place, from 1, without gaps
 * @param at hub time, whole microseconds (what the database keeps)
 * @param previous hash of the link before; empty for the first
 */
record Link(long id, Instant at, AuditEntry entry, byte[] previous) {

    /** The bytes that are hashed. Every part has a fixed size or its length before it, so no two links share their bytes. */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("todoke-audit-1");
            out.writeLong(id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, previous);
            write(out, entry.actor().getBytes(StandardCharsets.UTF_8));
            write(out, entry.action().getBytes(StandardCharsets.UTF_8));
            write(out, entry.subject().getBytes(StandardCharsets.UTF_8));
            write(out, entry.reason().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
