package dev.todoke.hub.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The time all hubs and partners of a rehearsal agree on, as its file {@code todoke.clock.shared} tells it. */
final class HubTime {
    private final Path file;
    private final double speed;

    HubTime(Path file, Duration day) {
        this.file = file;
        this.speed = (double) Duration.ofDays(1).toMillis() / day.toMillis();
    }

    Instant now() {
        try {
            String[] mark = Files.readString(file).strip().split(" ");
            Duration passed = Duration.between(Instant.parse(mark[0]), Instant.now());
            return Instant.parse(mark[1]).plusMillis((long) (passed.toMillis() * speed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hands of all clocks go forward by this much at once. */
    synchronized void jump(Duration forward) {
        try {
            Path next = file.resolveSibling("clock-next");
            Files.writeString(next, Instant.now() + " " + now().plus(forward) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
