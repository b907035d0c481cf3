package dev.todoke.hub.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the hub's own user may read. */
public final class PrivateFile {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFile() {}

    /**
     * Writes text in UTF-8 so that the file is private from its first byte and never seen half-written. What a crash leaves beside it is
     * replaced by the next writing.
     */
    public static synchronized void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(".new-" + file.getFileName());
            Files.deleteIfExists(written);
            Files.createFile(written, ownerOnly("rw-------"));
            Files.writeString(written, text, StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Makes a folder, unless it is there, that only the hub's own user may enter. */
    static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
