package dev.todoke.hub.insurer;

import dev.todoke.hub.keys.KeysProperties;
import dev.todoke.hub.keys.UnusableKey;
import dev.todoke.hub.vault.JwkFiles;
import dev.todoke.hub.vault.NumberEnvelope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The public keys the insurers served gave the hub. Each is tried at start, so that a wrong one is found before a person waits for it. */
@Component
public class InsurerKeys {
    private final NumberEnvelope envelopes;
    private final Map<String, String> publicJwks = new TreeMap<>();

    InsurerKeys(ServedInsurers served, InsurersProperties properties, KeysProperties keys, NumberEnvelope envelopes)
            throws IOException {
        this.envelopes = envelopes;
        Path folder = Path.of(properties.keys());
        for (String id : served.ids()) {
            publicJwks.put(id, read(id, folder, keys.createMissing()));
        }
    }

    /**
     * Opens a run of envelopes only that insurer can open; use one a batch.
     *
     * @throws IllegalArgumentException when there is no such insurer
     */
    public NumberEnvelope.Run envelopesFor(String insurerId) {
        String publicJwk = publicJwks.get(insurerId);
        if (publicJwk == null) {
            throw new IllegalArgumentException("No public key of insurer " + insurerId);
        }
        return envelopes.forRecipient(publicJwk);
    }

    private String read(String insurerId, Path folder, boolean createMissing) throws IOException {
        Path file = folder.resolve(insurerId + ".public.jwk");
        if (Files.notExists(file)) {
            if (!createMissing) {
                throw new UnusableKey(
                        "No public key of insurer " + insurerId + ": put its JWK (EC P-256 or RSA, with kid) at " + file
                                + " (todoke.insurers.keys). The insurer makes the pair and keeps the private half");
            }
            JwkFiles.createPair(folder.resolve(insurerId + ".private.jwk"), file, insurerId);
        }
        String publicJwk = Files.readString(file);
        try {
            envelopes.forRecipient(publicJwk);
        } catch (IllegalArgumentException e) {
            throw new UnusableKey("Public key of insurer " + insurerId + " in " + file + ": " + e.getMessage());
        }
        return publicJwk;
    }
}
