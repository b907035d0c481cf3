package dev.todoke.hub.audit;

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
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Appends checkpoints to {@code checkpoints-yyyy-MM.txt}. */
@Component
class CheckpointFiles {
    private final Path folder;
    private final Seal seal;
    private final Clock clock;

    CheckpointFiles(AuditProperties properties, Seal seal, Clock clock) {
        this.folder = properties.folder();
        this.seal = seal;
        this.clock = clock;
    }

    /** Durable when this returns. */
    synchronized void append(Checkpoint checkpoint) {
        String month =
                LocalDate.ofInstant(checkpoint.at(), clock.getZone()).toString().substring(0, 7);
        byte[] line = (checkpoint.line(seal) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("checkpoints-" + month + ".txt");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line));
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Audit checkpoint " + checkpoint.entry() + " cannot be written", e);
        }
    }

    /** The checkpoint this hub wrote last. */
    Optional<Checkpoint> newest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> last = files.filter(
                            file -> file.getFileName().toString().matches("checkpoints-[0-9]{4}-[0-9]{2}\\.txt"))
                    .max(Comparator.naturalOrder());
            return last.isEmpty()
                    ? Optional.empty()
                    : lastLine(last.get()).flatMap(line -> Checkpoint.read(line, seal));
        } catch (IOException e) {
            throw new UncheckedIOException("Audit checkpoints cannot be read", e);
        }
    }

    private static Optional<String> lastLine(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.reduce((earlier, later) -> later);
        }
    }
}
