package dev.todoke.hub.vault;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.todoke.hub.keys.OwnerOnlyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Key pairs of recipients as JWK files. An insurer makes its own pair and gives only the public half away; rehearsal plays the insurer. */
public final class JwkFiles {
    private JwkFiles() {}

    /**
     * Makes an EC P-256 pair for envelopes.
     *
     * @param privateFile stays with the recipient; readable by its owner only
     * @param publicFile what the hub is given
     * @throws FileAlreadyExistsException when the private file exists: a key that envelopes are under way to is never overwritten
     */
    public static void createPair(Path privateFile, Path publicFile, String kid) throws IOException {
        if (Files.exists(privateFile)) {
            throw new FileAlreadyExistsException(privateFile.toString());
        }
        ECKey pair;
        try {
            pair = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.ENCRYPTION)
                    .keyID(kid)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No new key pair " + kid, e);
        }
        OwnerOnlyFile.write(privateFile, pair.toJSONString().getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(publicFile.toAbsolutePath().getParent());
        Files.writeString(publicFile, pair.toPublicJWK().toJSONString());
    }
}
