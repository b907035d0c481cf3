package dev.todoke.hub.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** A key set in a file: Tink's JSON, readable by its owner only. */
public final class KeysetFile {
    private final KeyKind kind;
    private final Path file;

    public KeysetFile(KeyKind kind, Path file) {
        this.kind = kind;
        this.file = file;
    }

    /**
     * The working half of the key set: {@code Aead}, {@code StreamingAead} or {@code Mac}.
     *
     * @throws UnusableKey when the file cannot be read or holds keys of another kind
     */
    public <P> P primitive(Class<P> type) {
        try {
            return keyset().getPrimitive(kind.configuration(), type);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("Key file " + file + " does not hold a key set of kind " + kind, e);
        }
    }

    /** Id of the key that seals from now on; older keys of the set still open. */
    public int primaryKeyId() {
        return keyset().getPrimary().getId();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Makes a key set with one new key.
     *
     * @throws FileAlreadyExistsException when the file exists: a key that something is sealed with is never overwritten
     */
    public void create() throws IOException {
        if (exists()) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try {
            write(KeysetHandle.generateNew(kind.parameters(), kind.configuration()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No new " + kind + " key", e);
        }
    }

    /** Adds a new key that seals from the next start on. The older keys stay, so what they sealed can still be opened. */
    public void rotate() throws IOException {
        KeysetHandle.Builder keys = builder();
        keys.addEntry(newKey().makePrimary());
        write(keys);
    }

    /**
     * Adds a new key that only opens, until {@link #promote}. With it in every hub's file, all can open what the first of them seals with it: a
     * rotation without a gap.
     */
    public void add() throws IOException {
        KeysetHandle.Builder keys = builder();
        keys.addEntry(newKey());
        write(keys);
    }

    /**
     * Lets the newest key seal from the next start on.
     *
     * @return false when it does already
     */
    public boolean promote() throws IOException {
        KeysetHandle keyset = keyset();
        int newest = keyset.size() - 1;
        if (keyset.getAt(newest).isPrimary()) {
            return false;
        }
        KeysetHandle.Builder keys = builder();
        keys.getAt(newest).makePrimary();
        write(keys);
        return true;
    }

    private KeysetHandle.Builder builder() {
        return KeysetHandle.newBuilder(keyset()).setConfiguration(kind.configuration());
    }

    private KeysetHandle.Builder.Entry newKey() {
        return KeysetHandle.generateEntryFromParameters(kind.parameters()).withRandomId();
    }

    private void write(KeysetHandle.Builder keys) throws IOException {
        try {
            write(keys.build());
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("Key file " + file + " takes no such change", e);
        }
    }

    private KeysetHandle keyset() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), kind.configuration(), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("Key file " + file + " is no key set", e);
        }
    }

    private void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        String json =
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, kind.configuration(), InsecureSecretKeyAccess.get());
        OwnerOnlyFile.write(file, json.getBytes(StandardCharsets.UTF_8));
    }
}
