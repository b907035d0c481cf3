package dev.todoke.hub.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The hand-over journal: one file a day of hub time and process, {@code yyyy-MM-dd-<random>.txt}, so that hubs that share the folder never
 * append to the same file. Lines are only ever added.
 */
@Component
public class Journal implements DisposableBean {

    private final Path folder;
    private final Clock clock;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private LocalDate day;
    private FileChannel file;
    /** A full disk may have taken a part of the last line: the next one must not become the rest of it. */
    private boolean lineIsOpen;

    Journal(JournalProperties properties, Clock clock) {
        this.folder = properties.folder();
        this.clock = clock;
    }

    /** Writes a line. It is on disk (fsync) at the latest when the next {@link #force}d one is. */
    public void note(Entry entry) {
        append(entry, false);
    }

    /** Writes a line; it and all before it are on disk when this returns. */
    public void force(Entry entry) {
        append(entry, true);
    }

    private synchronized void append(Entry entry, boolean force) {
        String start = lineIsOpen ? "\n" : "";
        ByteBuffer line = ByteBuffer.wrap((start + entry.line() + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            FileChannel today = today();
            while (line.hasRemaining()) {
                today.write(line);
            }
            lineIsOpen = false;
            if (force) {
                today.force(false);
            }
        } catch (IOException e) {
            lineIsOpen = true;
            throw new JournalUnavailable(e);
        }
    }

    private FileChannel today() throws IOException {
        LocalDate now = LocalDate.now(clock);
        if (!now.equals(day) || !file.isOpen()) {
            destroy();
            Files.createDirectories(folder);
            file = open(folder.resolve(now + "-" + mark + ".txt"));
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
            day = now;
        }
        return file;
    }

    FileChannel open(Path journal) throws IOException {
        return FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Reads all lines of a day and the days after it, of every process, a file after the other. */
    public void read(LocalDate from, Consumer<Entry> reader) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path found : since(from)) {
            try (Stream<String> lines = Files.lines(found, StandardCharsets.UTF_8)) {
                lines.forEach(line -> Entry.read(line).ifPresent(reader));
            } catch (IOException e) {
                throw new UncheckedIOException("The hand-over journal cannot be read: " + found, e);
            }
        }
    }

    private List<Path> since(LocalDate from) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}\\.txt"))
                    .filter(file -> file.getFileName().toString().compareTo(from.toString()) >= 0)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was written is on disk. */
    @Override
    public synchronized void destroy() throws IOException {
        if (file != null && file.isOpen()) {
            file.force(true);
            file.close();
        }
    }
}
