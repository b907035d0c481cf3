package dev.todoke.hub.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds the home folder for one process. The operating system lets go of it when the process dies, however it dies,
 * so whoever gets it knows that a database or journal found there has no living owner.
 */
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    /** @throws HomeInUse when another process, or another hub in this one, holds the folder */
    public HomeLock(HubHome home) {
        Path file = home.resolve("hub.lock");
        try {
            PrivateFile.createFolder(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked()) {
                channel.close();
                throw new HomeInUse(home.home());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    private boolean locked() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
