package dev.todoke.hub.simulator.agency;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What the simulated agency must not forget, one JSON line each, on disk before it answers. A line that a crash cut off was never answered
 * for, so it is dropped.
 */
final class Ledger implements AutoCloseable {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final FileChannel file;
    private final List<Entry> replay;

    private Ledger(FileChannel file, List<Entry> replay) {
        this.file = file;
        this.replay = replay;
    }

    static Ledger open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve("applications.jsonl");
        byte[] written = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < written.length; i++) {
            if (written[i] == '\n') {
                entries.add(JSON.readValue(written, start, i - start, Entry.class));
                start = i + 1;
            }
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(start);
        file.position(start);
        return new Ledger(file, entries);
    }

    /** What was in the file when it was opened, oldest first. */
    List<Entry> replay() {
        return replay;
    }

    /** The entry is on disk when this returns. */
    synchronized void append(Entry entry) {
        try {
            LastingLine.append(file, JSON.writeValueAsBytes(entry));
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated agency cannot write its ledger", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /**
     * Either an application that arrived, or the receipt of a document.
     *
     * @param arrived null for a receipt
     * @param received null for an arrival
     */
    record Entry(Application arrived, DocumentId received) {}

    /** A document of an application; documents count from 1. */
    record DocumentId(String arriveId, int number) {}
}
