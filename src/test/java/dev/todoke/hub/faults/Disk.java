package dev.todoke.hub.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A small disk of its own, in memory, that can be full to the last byte. */
final class Disk implements AutoCloseable {
    private final Path at;
    private final Path ballast;

    private Disk(Path at) {
        this.at = at;
        this.ballast = at.resolve(".ballast");
    }

    /** Empty where this account may not mount anything; then there is the folder and no disk that could be full. */
    static Optional<Disk> mount(Path at, int megabytes) throws IOException {
        Files.createDirectories(at);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString());
        return mounted ? Optional.of(new Disk(at)) : Optional.empty();
    }

    /** Leaves nothing free. */
    void fill() {
        byte[] block = new byte[64 << 10];
        for (int size = block.length; size >= 1; size /= 16) {
            try (OutputStream out =
                    Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException full) {
                // As meant.
            }
        }
    }

    void release() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What was on it is gone with it. */
    @Override
    public void close() {
        if (!run("umount", at.toString())) {
            run("umount", "-l", at.toString());
        }
    }
}
