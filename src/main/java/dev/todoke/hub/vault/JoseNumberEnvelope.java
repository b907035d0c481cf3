package dev.todoke.hub.vault;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.todoke.hub.identity.PersonalNumber;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Envelopes with ECDH-ES+A256KW (EC P-256) or RSA-OAEP-256 (RSA), content always under A256GCM. */
@Component
class JoseNumberEnvelope implements NumberEnvelope {
    private static final JOSEObjectType TYPE = new JOSEObjectType("todoke-number+jwe");
    private static final JOSEObjectType FILE = new JOSEObjectType("todoke-file+jwe");

    @Override
    public Run forRecipient(String publicJwk) {
        JWK key = parse(publicJwk);
        try {
            if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
                BatchEcdhEncrypter encrypter = new BatchEcdhEncrypter(ec);
                return new JoseRun(
                        encrypter,
                        header(key, JWEAlgorithm.ECDH_ES_A256KW)
                                .ephemeralPublicKey(encrypter.ephemeralPublicKey())
                                .build());
            }
            if (key instanceof RSAKey rsa && rsa.size() >= 2048) {
                return new JoseRun(
                        new RSAEncrypter(rsa),
                        header(key, JWEAlgorithm.RSA_OAEP_256).build());
            }
        } catch (JOSEException e) {
            throw new IllegalArgumentException("Key " + key.getKeyID() + " of the recipient cannot be used", e);
        }
        throw new IllegalArgumentException(
                "Key " + key.getKeyID() + " of the recipient is neither EC P-256 nor RSA of 2048 bits or more");
    }

    private static JWK parse(String publicJwk) {
        JWK key;
        try {
            key = JWK.parse(publicJwk);
        } catch (ParseException e) {
            // Without its cause: that may repeat the text, which could be a private key.
            throw new IllegalArgumentException("The recipient's key is no JWK");
        }
        if (key.isPrivate()) {
            throw new IllegalArgumentException("The recipient's key is a private one: ask for the public half");
        }
        if (key.getKeyID() == null) {
            throw new IllegalArgumentException(
                    "The recipient's key has no kid: the recipient could not tell which key to open with");
        }
        if (key.getKeyUse() != null && !KeyUse.ENCRYPTION.equals(key.getKeyUse())) {
            throw new IllegalArgumentException(
                    "Key " + key.getKeyID() + " of the recipient is not for encryption (use)");
        }
        return key;
    }

    private static JWEHeader.Builder header(JWK key, JWEAlgorithm algorithm) {
        return new JWEHeader.Builder(algorithm, EncryptionMethod.A256GCM)
                .type(TYPE)
                .contentType("json")
                .keyID(key.getKeyID());
    }

    private record JoseRun(JWEEncrypter encrypter, JWEHeader shared) implements Run {

        @Override
        public String seal(PersonalNumber number, String subject) {
            Map<String, Object> content = new LinkedHashMap<>();
            content.put("personalNumber", number.reveal());
            content.put("sub", subject);
            return seal(new JWEHeader.Builder(shared).subject(subject).build(), new Payload(content));
        }

        @Override
        public String seal(byte[] file, String mediaType, String subject) {
            JWEHeader header = new JWEHeader.Builder(shared)
                    .type(FILE)
                    .contentType(mediaType)
                    .subject(subject)
                    .build();
            return seal(header, new Payload(file));
        }

        private String seal(JWEHeader header, Payload content) {
            // Its text is asked for twice, and writing it costs more than encrypting the number.
            JWEHeader written = new JWEHeader.Builder(header)
                    .parsedBase64URL(header.toBase64URL())
                    .build();
            JWEObject envelope = new JWEObject(written, content);
            try {
                envelope.encrypt(encrypter);
            } catch (JOSEException e) {
                throw new IllegalStateException(
                        "No envelope for " + header.getSubject() + " under key " + shared.getKeyID(), e);
            }
            return envelope.serialize();
        }
    }
}
