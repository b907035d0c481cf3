package dev.todoke.hub.app.clock;

import dev.todoke.hub.app.home.PrivateFile;
import dev.todoke.hub.calendar.RehearsalClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what the rehearsal clock shows, so that the next start goes on from there and never back. */
final class ClockKeeper implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);

    private final Path file;
    private final ClockProperties properties;
    private final RehearsalClock clock;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(ClockKeeper::daemon);

    ClockKeeper(Path file, ClockProperties properties, LongSupplier realNanos) {
        this.file = file;
        this.properties = properties;
        clock = new RehearsalClock(anchor(), properties.day(), realNanos, ZONE);
        beat();
    }

    RehearsalClock clock() {
        return clock;
    }

    void start() {
        long every = properties.heartbeat().toNanos();
        beats.scheduleAtFixedRate(this::beatOrWarn, every, every, TimeUnit.NANOSECONDS);
    }

    /** A killed hub was alive for less than two beats after the one it wrote down. */
    private Instant anchor() {
        if (Files.notExists(file)) {
            return properties.start().toInstant();
        }
        Instant written = Instant.parse(PrivateFile.read(file).strip());
        long speed = Duration.ofDays(1).dividedBy(properties.day());
        return written.plus(properties.heartbeat().multipliedBy(2 * speed));
    }

    void beat() {
        PrivateFile.write(file, clock.instant() + "\n");
    }

    private void beatOrWarn() {
        try {
            beat();
        } catch (RuntimeException e) {
            LOG.warn("The rehearsal clock's time could not be written down; the next beat tries again", e);
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        beat();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "clock-heartbeat");
        thread.setDaemon(true);
        return thread;
    }
}
