package dev.todoke.hub.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.todoke.hub.identity.PersonalNumber;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberEnvelopeTest {
    private static final PersonalNumber NUMBER =
            PersonalNumber.of("98765432109" + PersonalNumber.checkDigit("98765432109"));

    private final NumberEnvelope unit = new JoseNumberEnvelope();

    @Test
    void an_insurer_with_an_elliptic_curve_key_opens_the_envelope_with_a_standard_library() throws Exception {
        ECKey insurer = new ECKeyGenerator(Curve.P_256).keyID("insurer-1").generate();

        String actual = unit.forRecipient(insurer.toPublicJWK().toJSONString()).seal(NUMBER, "C-20261120-0000001");

        JWEObject opened = open(actual, new ECDHDecrypter(insurer));
        assertThat(opened.getPayload().toJSONObject())
                .isEqualTo(Map.of("personalNumber", NUMBER.reveal(), "sub", "C-20261120-0000001"));
        assertThat(opened.getHeader().toJSONObject())
                .containsEntry("alg", "ECDH-ES+A256KW")
                .containsEntry("enc", "A256GCM")
                .containsEntry("kid", "insurer-1")
                .containsEntry("typ", "todoke-number+jwe")
                .containsEntry("sub", "C-20261120-0000001");
    }

    @Test
    void an_insurer_with_an_rsa_key_opens_the_envelope_with_a_standard_library() throws Exception {
        var insurer = new RSAKeyGenerator(2048).keyID("insurer-2").generate();

        String actual = unit.forRecipient(insurer.toPublicJWK().toJSONString()).seal(NUMBER, "C-20261120-0000002");

        JWEObject opened = open(actual, new RSADecrypter(insurer));
        assertThat(opened.getHeader().getAlgorithm().getName()).isEqualTo("RSA-OAEP-256");
        assertThat(opened.getPayload().toJSONObject()).containsEntry("personalNumber", NUMBER.reveal());
    }

    @Test
    void a_batch_has_one_key_agreement_and_a_content_key_an_envelope() throws Exception {
        ECKey insurer = new ECKeyGenerator(Curve.P_256).keyID("insurer-1").generate();
        NumberEnvelope.Run batch = unit.forRecipient(insurer.toPublicJWK().toJSONString());

        JWEObject first = JWEObject.parse(batch.seal(NUMBER, "C-1"));
        JWEObject second = JWEObject.parse(batch.seal(NUMBER, "C-2"));
        JWEObject otherBatch = JWEObject.parse(
                unit.forRecipient(insurer.toPublicJWK().toJSONString()).seal(NUMBER, "C-1"));

        assertThat(first.getHeader().getEphemeralPublicKey())
                .isEqualTo(second.getHeader().getEphemeralPublicKey())
                .isNotEqualTo(otherBatch.getHeader().getEphemeralPublicKey());
        assertThat(first.getEncryptedKey()).isNotEqualTo(second.getEncryptedKey());
        second.decrypt(new ECDHDecrypter(insurer));
        assertThat(second.getPayload().toJSONObject()).containsEntry("sub", "C-2");
    }

    @Test
    void an_envelope_moved_to_another_subject_does_not_open() throws Exception {
        ECKey insurer = new ECKeyGenerator(Curve.P_256).keyID("insurer-1").generate();
        String[] parts = unit.forRecipient(insurer.toPublicJWK().toJSONString())
                .seal(NUMBER, "C-1")
                .split("\\.");
        parts[0] = Base64URL.encode(new Base64URL(parts[0]).decodeToString().replace("C-1", "C-2"))
                .toString();

        assertThatThrownBy(() -> open(String.join(".", parts), new ECDHDecrypter(insurer)))
                .isInstanceOf(JOSEException.class);
    }

    @Test
    void keys_that_must_not_be_used_are_refused_without_being_repeated() throws Exception {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID("insurer-1").generate();
        assertThatThrownBy(() -> unit.forRecipient(own.toJSONString()))
                .hasMessageContaining("private")
                .hasMessageNotContaining(own.getD().toString());
        assertRefused(new ECKeyGenerator(Curve.P_521).keyID("k").generate(), "neither EC P-256 nor RSA");
        assertRefused(new ECKeyGenerator(Curve.P_256).generate(), "no kid");
        assertRefused(
                new ECKeyGenerator(Curve.P_256)
                        .keyID("k")
                        .keyUse(KeyUse.SIGNATURE)
                        .generate(),
                "not for encryption");
        assertThatThrownBy(() -> unit.forRecipient("{\"kty\":\"EC\",\"d\":\"secret\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void a_pair_of_key_files_works_and_its_private_half_is_for_its_owner_only(@TempDir Path folder) throws Exception {
        Path privateFile = folder.resolve("private/insurer.json");
        Path publicFile = folder.resolve("public/insurer.json");

        JwkFiles.createPair(privateFile, publicFile, "insurer-1");

        String actual = unit.forRecipient(Files.readString(publicFile)).seal(NUMBER, "C-1");
        JWK insurer = JWK.parse(Files.readString(privateFile));
        assertThat(open(actual, new ECDHDecrypter(insurer.toECKey()))
                        .getPayload()
                        .toJSONObject())
                .containsEntry("personalNumber", NUMBER.reveal());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(privateFile)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> JwkFiles.createPair(privateFile, publicFile, "insurer-1"))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    private void assertRefused(JWK key, String why) {
        assertThatThrownBy(() -> unit.forRecipient(key.toPublicJWK().toJSONString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static JWEObject open(String envelope, JWEDecrypter key) throws Exception {
        JWEObject jwe = JWEObject.parse(envelope);
        jwe.decrypt(key);
        return jwe;
    }
}
