package dev.todoke.hub.employer.dropbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * Key pairs as OpenSSH keeps them: {@code NAME} is the private half (0600, usable with {@code sftp -i}), {@code NAME.pub} the public one.
 * ECDSA P-256, which every client knows and the JDK brings along.
 */
final class KeyFiles {
    private static final int BITS = 256;

    private final Path folder;
    private final boolean createMissing;

    /**
     * @param createMissing make a pair that is not there (rehearsal) instead of refusing
     */
    KeyFiles(Path folder, boolean createMissing) {
        this.folder = folder.toAbsolutePath();
        this.createMissing = createMissing;
    }

    /**
     * The pair of this name, made if that is allowed.
     *
     * @throws IllegalStateException saying which file is missing and how to make it
     */
    KeyPair pair(String name) throws IOException, GeneralSecurityException {
        Path file = ensure(name);
        try (var in = Files.newInputStream(file)) {
            return SecurityUtils.loadKeyPairIdentities(null, () -> file.toString(), in, null)
                    .iterator()
                    .next();
        }
    }

    /** The private half's file; see {@link #pair(String)}. */
    Path ensure(String name) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        if (!createMissing) {
            throw missing(file);
        }
        Files.createDirectories(folder, ownerOnly("rwx------"));
        KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, BITS);
        Files.writeString(
                folder.resolve(name + ".pub"),
                PublicKeyEntry.toString(pair.getPublic()) + " " + name + System.lineSeparator());
        Path half = Files.createTempFile(folder, name, ".new", ownerOnly("rw-------"));
        try (OutputStream out = Files.newOutputStream(half)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, name, null, out);
        }
        return Files.move(half, file);
    }

    boolean createsMissing() {
        return createMissing;
    }

    static IllegalStateException missing(Path file) {
        return new IllegalStateException("The key " + file + " is missing and todoke.keys.create-missing is false."
                + " Put the key there or make one: ssh-keygen -t ecdsa -b 256 -N '' -f "
                + file.toString().replaceFirst("\\.pub$", ""));
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
