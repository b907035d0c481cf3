package dev.todoke.hub.cli;

import dev.todoke.hub.identity.Legible;
import dev.todoke.hub.identity.Masking;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file to be read.
 *
 * @param path null for standard input
 * @param size bytes, 0 when nobody knows
 */
record FilingSource(Path path, long size) {
    /** Word for standard input. */
    static final String STANDARD_INPUT = "-";

    static FilingSource standardInput() {
        return new FilingSource(null, 0);
    }

    static FilingSource of(Path file) throws IOException {
        return new FilingSource(file, Files.size(file));
    }

    /** The name as it is shown and handed on. */
    String name() {
        return path == null ? STANDARD_INPUT : shown(path.toString());
    }

    /** A name from the command line, fit for a terminal: without what may be a personal number, or steers the display. */
    static String shown(String name) {
        return Masking.withoutNumbers(Legible.of(name));
    }

    /** The name a reader judges the kind of file by. Standard input has none; its content then decides, and that of a CSV does not. */
    String fileName() {
        return path == null ? "standard-input.csv" : path.getFileName().toString();
    }

    InputStream open() throws IOException {
        return path == null ? new LeftOpen(System.in) : Files.newInputStream(path);
    }

    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Standard input belongs to the process.
        }
    }
}
