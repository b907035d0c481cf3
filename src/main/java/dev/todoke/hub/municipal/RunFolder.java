package dev.todoke.hub.municipal;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a run writes. A file has its name only when all of its bytes are on the disk, so that whatever has its name after a crash is whole. Only
 * the owner may read: letters hold names, addresses and digits. One run at a time has the folder.
 */
final class RunFolder implements Closeable {
    private static final String LOCK = "run.lock";
    private static final String PART = ".part";

    private final Path folder;
    private final FileChannel lock;

    /** Writes the bytes of a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private RunFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws RunRefused when another run has it, or it holds files of something else */
    static RunFolder open(Path folder) throws IOException, RunRefused {
        boolean taken = Files.isDirectory(folder) && !Files.exists(folder.resolve(LOCK)) && !isEmpty(folder);
        if (taken) {
            throw new RunRefused(
                    "出力先 %s に、この処理のものではないファイルがあります。空のフォルダーか新しい名前を --out に指定してください。".formatted(folder),
                    "The folder %s holds files of something else. Name an empty or a new one with --out."
                            .formatted(folder));
        }
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                ownerOnly(folder, "rw-------"));
        if (!locks(channel)) {
            channel.close();
            throw new RunRefused(
                    "出力先 %s では、別の処理が動いています。終わるのを待つか、別のフォルダーを指定してください。".formatted(folder),
                    "Another run is at work in %s. Wait for its end, or name another folder.".formatted(folder));
        }
        RunFolder opened = new RunFolder(folder, channel);
        opened.clear();
        return opened;
    }

    /** The system gives a lock back when its process dies. */
    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Takes away what a run that was killed had not finished. */
    private void clear() throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.walk(folder)) {
            parts = files.filter(file -> file.toString().endsWith(PART)).toList();
        }
        for (Path part : parts) {
            Files.delete(part);
        }
    }

    /** @param name with {@code /} between folder and file */
    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(path(name));
    }

    /** Writes a file; it appears under its name at once, whole and forced to the disk. */
    void write(String name, Content content) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent(), ownerOnly(folder, "rwx------"));
        Path part = file.resolveSibling(file.getFileName() + PART);
        Files.deleteIfExists(part);
        try (FileChannel channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(folder, "rw-------"))) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.getParent());
    }

    /** Deletes a folder of finished work. */
    void delete(String name) throws IOException {
        if (!has(name)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(path(name))) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        try {
            Files.delete(path(name));
        } catch (DirectoryNotEmptyException e) {
            throw new IOException(path(name) + " was written to by another program", e);
        }
    }

    /** The names in a folder; Windows does not force them, and does not need it. */
    private static void force(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path place, String permissions) {
        return isPosix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
