package dev.todoke.hub.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands out the key sets of this installation. */
@Component
public class Keysets {
    private static final Logger log = LoggerFactory.getLogger(Keysets.class);
    private final KeysProperties properties;

    public Keysets(KeysProperties properties) {
        this.properties = properties;
    }

    /**
     * The key set in a file; made now if it is missing and that is allowed.
     *
     * @param property the property that names the file, for the message to the operator
     * @throws UnusableKey when the file is missing and may not be made
     */
    public KeysetFile at(Path file, KeyKind kind, String property) {
        KeysetFile keyset = new KeysetFile(kind, file);
        if (!keyset.exists()) {
            create(keyset, file, kind, property);
        }
        return keyset;
    }

    private void create(KeysetFile keyset, Path file, KeyKind kind, String property) {
        if (!properties.createMissing()) {
            throw new UnusableKey(
                    "Key file %s (property %s) is missing. Put the key there, or, for a new installation, make one with: java -jar todoke-hub.jar keys create %s %s"
                            .formatted(file, property, kind, file));
        }
        try {
            keyset.create();
            log.info("Made key file {} of kind {}", file, kind);
        } catch (IOException e) {
            throw new UncheckedIOException("Key file " + file + " cannot be made", e);
        }
    }
}
