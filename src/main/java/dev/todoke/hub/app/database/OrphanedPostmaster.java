package dev.todoke.hub.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database process that outlived a hub which was killed. It is stopped, not adopted: its port and settings are
 * those of the dead hub, and its clients are gone. Only call with the home folder locked, so that it cannot be in use.
 */
final class OrphanedPostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The pid file has whole seconds, and the process table derives its start from the boot time. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(10);

    private final Path dataFolder;

    OrphanedPostmaster(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** Stops the process that the pid file names, if it really is the database of this folder. */
    void stop() throws IOException {
        Optional<ProcessHandle> found = find();
        if (found.isPresent()) {
            LOG.warn(
                    "Stopping database process {} left behind by a hub that was killed",
                    found.get().pid());
            stop(found.get());
        }
    }

    /** The living database process of this folder. */
    Optional<ProcessHandle> find() throws IOException {
        Path pidFile = dataFolder.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> isPostgres(process.info()))
                .filter(process -> startedAt(process.info(), started));
    }

    private static boolean isPostgres(ProcessHandle.Info info) {
        return info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
    }

    private static boolean startedAt(ProcessHandle.Info info, Instant recorded) {
        return info.startInstant()
                .map(actual -> Duration.between(recorded, actual).abs())
                .filter(difference -> difference.compareTo(START_TOLERANCE) <= 0)
                .isPresent();
    }

    /** Asks first: without clients the process leaves at once and its files are clean. A hard stop only costs a recovery. */
    private static void stop(ProcessHandle process) throws IOException {
        process.destroy();
        if (!gone(process)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            if (!gone(process)) {
                throw new IOException("Database process " + process.pid() + " cannot be stopped");
            }
        }
    }

    private static boolean gone(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException("Waiting for database process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping database process " + process.pid(), e);
        }
    }
}
