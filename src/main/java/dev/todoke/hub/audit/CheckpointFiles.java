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
}
