package dev.todoke.hub.app.clock;

import dev.todoke.hub.calendar.RehearsalClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * By what several processes of a rehearsal agree on the time: a file with one line, a moment of the machine's clock and what the hub's clock showed
 * at it, both as {@link Instant} writes them. From there the hub's time runs evenly, whoever starts, stops or dies. Whoever replaces the line (by a
 * rename) makes the time of all of them jump; a jump back makes it stand still until it has caught up, since the hub's time never goes back.
 */
final class SharedTime {
    private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();

    private final Path file;
    private final Duration day;
    private final Supplier<Instant> machine;
    private final Instant first;

    private Mark mark;
    private FileTime written;
    private Instant lookedAt;
    private long passed;

    /** The hub's time at a moment of the machine's. */
    private record Mark(Instant real, Instant hub) {

        static Mark read(Path file) throws IOException {
            String[] words = Files.readString(file).strip().split(" ");
            if (words.length != 2) {
                throw new IOException("No time of the machine and of the hub in " + file);
            }
            return new Mark(Instant.parse(words[0]), Instant.parse(words[1]));
        }

        String line() {
            return real + " " + hub + "\n";
        }
    }

    private SharedTime(Path file, Duration day, Supplier<Instant> machine) throws IOException {
        this.file = file;
        this.day = day;
        this.machine = machine;
        this.written = Files.getLastModifiedTime(file);
        this.mark = Mark.read(file);
        this.lookedAt = machine.get();
        this.first = mark.hub();
    }

    /** The time of this file, which is made where it is not there: the hub's clock then shows {@code start} now. */
    static SharedTime at(Path file, Instant start, Duration day) {
        return at(file, start, day, Instant::now);
    }

    static SharedTime at(Path file, Instant start, Duration day, Supplier<Instant> machine) {
        try {
            if (Files.notExists(file)) {
                make(file, new Mark(machine.get().truncatedTo(ChronoUnit.MILLIS), start));
            }
            return new SharedTime(file, day, machine);
        } catch (IOException e) {
            throw new UncheckedIOException("The shared clock " + file + " cannot be used", e);
        }
    }

    /** Of several processes that start at the same time, one makes the file; a link is made whole or not at all. */
    private static void make(Path file, Mark mark) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path line = Files.createTempFile(folder, ".clock-", "");
        try {
            Files.writeString(line, mark.line());
            Files.createLink(file, line);
        } catch (FileAlreadyExistsException madeByAnother) {
            // Its time counts.
        } finally {
            Files.delete(line);
        }
    }

    RehearsalClock clock(ZoneId zone) {
        return RehearsalClock.since(first, day, this::passedNanos, zone);
    }

    private synchronized long passedNanos() {
        Instant now = machine.get();
        if (Duration.between(lookedAt, now).abs().toNanos() >= LOOK_NANOS) {
            lookedAt = now;
            look();
        }
        // The hub's time by which the mark was moved, as real time at this clock's speed.
        double speed = (double) Duration.ofDays(1).toNanos() / day.toNanos();
        double moved = Duration.between(first, mark.hub()).toMillis() * 1e6 / speed;
        passed = Math.max(passed, Duration.between(mark.real(), now).toNanos() + (long) moved);
        return passed;
    }

    /** A file that cannot be read just now changes nothing. */
    private void look() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(written)) {
                mark = Mark.read(file);
                written = changed;
            }
        } catch (IOException | DateTimeException e) {
            // Being replaced, or gone: the time goes on as it was.
        }
    }
}
