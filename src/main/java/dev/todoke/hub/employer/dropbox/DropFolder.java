package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.identity.EmployerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dropbox on disk, as one account is locked into it: moves that are atomic and survive a power cut. */
final class DropFolder {
    private static final Logger log = LoggerFactory.getLogger(DropFolder.class);

    private final Path root;
    private final TakenFiles taken;
    private final Arrivals arrivals;
    private final Clock clock;

    /**
     * @param root the folder the account is locked into
     * @param taken shared by all sessions of the dropbox, as are the arrivals
     */
    DropFolder(Path root, TakenFiles taken, Arrivals arrivals, Clock clock) {
        this.root = root;
        this.taken = taken;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Makes an employer's folders and removes what a crash left half received. */
    static void prepare(Path dropbox, EmployerId employer) throws IOException {
        Path home = dropbox.resolve(employer.value());
        Files.createDirectories(home.resolve("in"));
        Files.createDirectories(home.resolve("check"));
        Files.createDirectories(home.resolve("out"));
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(file -> DropName.isBeingReceived(file.getFileName().toString()))
                    .forEach(DropFolder::delete);
        }
    }

    boolean exists(DropPlace place) {
        return Files.exists(place.below(root), LinkOption.NOFOLLOW_LINKS);
    }

    /** The hub begins to take a file. */
    void take(DropPlace place) {
        taken.take(onDisk(place));
    }

    void forget(DropPlace place) {
        taken.forget(onDisk(place));
    }

    void unlessTaken(DropPlace place, TakenFiles.Change change) throws IOException {
        taken.unlessTaken(onDisk(place), change);
    }

    /** Hands a complete file to the hub under a unique name, which is returned. */
    String accept(DropAccount account, DropPlace source, DropPlace target) throws IOException {
        String arrivalName = DropName.arrival(clock, DropName.sender(target.name()));
        Path ready = target.sibling(arrivalName).below(root);
        long size = Files.size(source.below(root));
        Files.move(source.below(root), ready, StandardCopyOption.ATOMIC_MOVE);
        sync(ready.getParent());
        log.info("Received from {}: {}, {} bytes", account, arrivalName, size);
        arrivals.arrived(
                target.kind() == DropPlace.Kind.IN_FILE ? DropPath.Folder.IN : DropPath.Folder.CHECK,
                ready.toAbsolutePath().normalize());
        return arrivalName;
    }

    void move(DropPlace source, DropPlace target, boolean replace) throws IOException {
        Path to = target.below(root);
        if (!replace && exists(target)) {
            throw new FileAlreadyExistsException(target.path());
        }
        Files.move(source.below(root), to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(to.getParent());
    }

    void discard(DropPlace receiving) {
        delete(receiving.below(root));
    }

    private Path onDisk(DropPlace place) {
        return place.below(root).toAbsolutePath().normalize();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** A rename is on disk only when its folder is. */
    static void sync(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
