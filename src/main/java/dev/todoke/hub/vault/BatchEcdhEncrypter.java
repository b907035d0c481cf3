package dev.todoke.hub.vault;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWECryptoParts;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.impl.ECDH;
import com.nimbusds.jose.crypto.impl.ECDHCryptoProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * ECDH-ES with one ephemeral key pair for all envelopes of a batch: making the pair and agreeing on the secret is nearly the whole cost of an
 * envelope. Every envelope still has its own random content key (RFC 7518, §4.6: the agreed key only wraps it), so no two share one.
 */
class BatchEcdhEncrypter extends ECDHCryptoProvider implements JWEEncrypter {
    private final ECKey ephemeralPublicKey;
    private final SecretKey agreed;

    BatchEcdhEncrypter(ECKey recipient) throws JOSEException {
        super(recipient.getCurve(), null);
        ECKey ephemeral = new ECKeyGenerator(recipient.getCurve()).generate();
        this.ephemeralPublicKey = ephemeral.toPublicJWK();
        this.agreed = ECDH.deriveSharedSecret(recipient.toECPublicKey(), ephemeral.toECPrivateKey(), null);
    }

    /** Belongs into the header as {@code epk}. */
    ECKey ephemeralPublicKey() {
        return ephemeralPublicKey;
    }

    @Override
    public Set<Curve> supportedEllipticCurves() {
        return Set.of(Curve.P_256);
    }

    @Override
    public JWECryptoParts encrypt(JWEHeader header, byte[] clearText, byte[] aad) throws JOSEException {
        return encryptWithZ(header, agreed, clearText, aad);
    }
}
