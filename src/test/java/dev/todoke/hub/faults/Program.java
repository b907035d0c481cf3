package dev.todoke.hub.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One process of the installation: started, killed, paused and started again. Everything it says goes to one log. */
final class Program implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(8);
    private static final Duration END = Duration.ofSeconds(45);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final BooleanSupplier ready;
    private final ReentrantLock hands = new ReentrantLock();

    private volatile Process process;
    /** Killed by us, so it is not for a supervisor to start it again. */
    private volatile boolean struck;

    /**
     * @param log to which every life appends
     * @param ready whether it answers; asked again and again after a start
     */
    Program(String name, List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.ready = ready;
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it without waiting for it. */
    void launch() {
        hands.lock();
        try {
            if (isAlive()) {
                return;
            }
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // Not where the run was started: a hub reads settings from the folder it finds itself in.
            builder.directory(log.toAbsolutePath().getParent().toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            struck = false;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        } finally {
            hands.unlock();
        }
    }

    void start() {
        launch();
        awaitReady();
    }

    void awaitReady() {
        long end = System.nanoTime() + START.toNanos();
        while (!ready.getAsBoolean()) {
            if (!isAlive()) {
                throw new IllegalStateException(name + " ended at its start; see " + log);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " is not ready after " + START + "; see " + log);
            }
            sleep(100);
        }
    }

    /** {@code kill -9}, of what it has started too: a machine that loses power keeps nothing running. */
    void kill() {
        Process killed = process;
        if (killed == null) {
            return;
        }
        struck = true;
        List<ProcessHandle> all = withDescendants(killed);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit()
                    .completeOnTimeout(each, END.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Dead for a while, then started again. */
    void killFor(long millis) {
        alone(() -> {
            kill();
            sleep(millis);
            launch();
        });
    }

    /** Starts it again when it has ended without anybody's doing, as a supervisor of the system does; true when it had to. */
    boolean supervise() {
        if (!hands.tryLock()) {
            return false;
        }
        try {
            boolean died = process != null && !struck && !process.isAlive();
            if (died) {
                launch();
            }
            return died;
        } finally {
            hands.unlock();
        }
    }

    /** Stopped by {@code SIGSTOP} for a while. */
    void pauseFor(long millis) {
        alone(() -> {
            Process paused = process;
            if (paused == null || !paused.isAlive()) {
                return;
            }
            List<ProcessHandle> all = withDescendants(paused);
            signal("STOP", all);
            sleep(millis);
            signal("CONT", all);
        });
    }

    private void alone(Runnable work) {
        hands.lock();
        try {
            work.run();
        } finally {
            hands.unlock();
        }
    }

    private static List<ProcessHandle> withDescendants(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private static void signal(String signal, List<ProcessHandle> processes) {
        try {
            List<String> command = Stream.concat(
                            Stream.of("kill", "-" + signal),
                            processes.stream().map(handle -> Long.toString(handle.pid())))
                    .toList();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An orderly end, and kill for what does not end. */
    @Override
    public void close() {
        Process ending = process;
        if (ending == null) {
            return;
        }
        List<ProcessHandle> all = withDescendants(ending);
        ending.destroy();
        try {
            if (!ending.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
            all.forEach(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
