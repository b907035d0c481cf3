package dev.todoke.hub.simulator.insurer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** An insurer's memory: a file of JSON lines that only grows. What {@link #append} has returned from is on the disk. */
class InsurerJournal implements Closeable {
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final FileChannel file;

    /**
     * Opens the journal and hands on what is in it.
     *
     * @param replayed takes every entry, oldest first
     */
    InsurerJournal(Path path, Consumer<JournalEntry> replayed) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        replay(Files.readAllBytes(path), replayed);
    }

    void append(List<? extends JournalEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (JournalEntry entry : entries) {
            lines.writeBytes(json.writerFor(JournalEntry.class).writeValueAsBytes(entry));
            lines.write('\n');
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A last line without its end was torn by a crash: what it stood for was never acknowledged, so it is cut off. */
    private void replay(byte[] bytes, Consumer<JournalEntry> replayed) throws IOException {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                replayed.accept(json.readValue(Arrays.copyOfRange(bytes, start, i), JournalEntry.class));
                start = i + 1;
            }
        }
        file.truncate(start);
        file.position(start);
    }
}
