package dev.todoke.hub.archive;

import com.google.crypto.tink.StreamingAead;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Encrypted files by day, each bound to its id: a file renamed to another id does not open. */
class SealedFolder {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final Pattern PLACE = Pattern.compile("([0-9]{4}/[0-9]{2}/[0-9]{2})/([0-9a-f-]{36})\\.enc");

    private final Path folder;
    private final StreamingAead aead;

    SealedFolder(Path folder, StreamingAead aead) {
        this.folder = folder.toAbsolutePath();
        this.aead = aead;
    }

    /** Where the file of an id goes, below the folder. */
    static String place(UUID id, LocalDate day) {
        return DAY.format(day) + "/" + id + ".enc";
    }

    /**
     * Removes what a crash left half-written. Should another hub be writing into the same archive just now, its write fails, and the original
     * it was taking is still where it came from.
     */
    void removeHalfWritten() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(arriving())) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private Path arriving() throws IOException {
        return Files.createDirectories(folder.resolve("arriving"));
    }

    /** Writes the stream into a folder of its own first; the place holds the whole file, on disk, or nothing. */
    ArchivedOriginal write(UUID id, String place, InputStream in, String label) throws IOException {
        Path target = folder.resolve(place);
        makeFolders(target.getParent());
        Path part = arriving().resolve(id + ".part");
        try {
            ArchivedOriginal original = encrypt(id, part, in, label);
            force(part, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(target.getParent());
            return original;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The same for many small files of a day, whose folder is brought to disk once for all of them. */
    List<ArchivedOriginal> writeAll(LocalDate day, List<byte[]> contents, List<String> labels) throws IOException {
        Path target = folder.resolve(DAY.format(day));
        makeFolders(target);
        Path arriving = arriving();
        Map<UUID, Path> parts = new LinkedHashMap<>();
        try {
            List<ArchivedOriginal> originals = new ArrayList<>();
            for (int i = 0; i < contents.size(); i++) {
                UUID id = UUID.randomUUID();
                Path part = arriving.resolve(id + ".part");
                parts.put(id, part);
                originals.add(encrypt(id, part, new ByteArrayInputStream(contents.get(i)), labels.get(i)));
            }
            for (Path part : parts.values()) {
                force(part, StandardOpenOption.WRITE);
            }
            for (Map.Entry<UUID, Path> part : parts.entrySet()) {
                Files.move(part.getValue(), folder.resolve(place(part.getKey(), day)), StandardCopyOption.ATOMIC_MOVE);
            }
            forceFolder(target);
            return originals;
        } catch (IOException | RuntimeException failed) {
            for (Path part : parts.values()) {
                Files.deleteIfExists(part);
            }
            throw failed;
        }
    }

    InputStream read(UUID id, String place) throws IOException {
        InputStream original = decrypted(id, place);
        Label.skip(original);
        return original;
    }

    String label(UUID id, String place) throws IOException {
        try (InputStream original = decrypted(id, place)) {
            return Label.read(original);
        }
    }

    /** A stream that can go back to its start, as long as no more than a label was read. */
    private InputStream decrypted(UUID id, String place) throws IOException {
        InputStream file = Files.newInputStream(folder.resolve(place));
        try {
            return new BufferedInputStream(aead.newDecryptingStream(file, bytes(id)), Label.LONGEST);
        } catch (GeneralSecurityException e) {
            file.close();
            throw new IOException("Original " + id + " does not open", e);
        }
    }

    /** Size and digest of an original, read to its end. */
    ArchivedOriginal measure(UUID id, String place) throws IOException {
        DigestInputStream digested = new DigestInputStream(read(id, place), sha256());
        try (digested) {
            long size = digested.transferTo(OutputStream.nullOutputStream());
            return new ArchivedOriginal(
                    id, HexFormat.of().formatHex(digested.getMessageDigest().digest()), size);
        }
    }

    /** Places of all files of a day and the days after it, by id. */
    Map<UUID, String> since(LocalDate from) throws IOException {
        Map<UUID, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.find(
                folder,
                4,
                (file, attributes) ->
                        attributes.isRegularFile() && file.toString().endsWith(".enc"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher place = PLACE.matcher(folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/"));
                if (place.matches() && place.group(1).compareTo(DAY.format(from)) >= 0) {
                    found.put(UUID.fromString(place.group(2)), place.group());
                }
            }
        }
        return found;
    }

    void delete(String place) throws IOException {
        Files.deleteIfExists(folder.resolve(place));
    }

    private ArchivedOriginal encrypt(UUID id, Path part, InputStream in, String label) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, sha256());
        try (OutputStream out = aead.newEncryptingStream(Files.newOutputStream(part), bytes(id))) {
            Label.write(out, label);
            long size = digested.transferTo(out);
            String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new ArchivedOriginal(id, digest, size);
        } catch (GeneralSecurityException e) {
            throw new IOException("Original " + id + " cannot be encrypted", e);
        }
    }

    /** A new day's folder survives a power cut only when the folders above it are on disk too. */
    private void makeFolders(Path day) throws IOException {
        if (Files.isDirectory(day)) {
            return;
        }
        Files.createDirectories(day);
        for (Path above = day.getParent(); above.startsWith(folder); above = above.getParent()) {
            forceFolder(above);
        }
    }

    private static void forceFolder(Path path) throws IOException {
        boolean windows = path.getFileSystem().getSeparator().equals("\\"); // opens no folders
        if (!windows) {
            force(path, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
