package dev.todoke.hub.employer.outbox;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What is written is kept in memory while it is small and on disk once it is not; nearly all receipts are small, and some are huge. */
final class SpillingFile extends OutputStream {

    static final int IN_MEMORY = 64 * 1024;

    private final Path place;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(8 * 1024);
    private Path part;
    private OutputStream out = memory;

    /** @param place where it goes when it is large: whole, or not at all */
    SpillingFile(Path place) {
        this.place = place;
    }

    @Override
    public void write(int one) throws IOException {
        spillBefore(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        spillBefore(length);
        out.write(bytes, from, length);
    }

    private void spillBefore(int length) throws IOException {
        if (part == null && memory.size() + length > IN_MEMORY) {
            // A temporary file is its owner's only: what is in it are names.
            part = Files.createTempFile(place.getParent(), place.getFileName() + "-", ".part");
            out = new BufferedOutputStream(Files.newOutputStream(part));
            memory.writeTo(out);
        }
    }

    /** Everything that was written, as {@code byte[]} or as {@link java.io.File}. */
    Object content() throws IOException {
        if (part == null) {
            return memory.toByteArray();
        }
        out.close();
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        return place.toFile();
    }

    /** Nothing is left of what was not taken as content. */
    @Override
    public void close() throws IOException {
        out.close();
        if (part != null) {
            Files.deleteIfExists(part);
        }
    }
}
