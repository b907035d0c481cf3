package dev.todoke.hub.audit;

import com.google.crypto.tink.Mac;
import dev.todoke.hub.keys.KeysetFile;
import java.security.GeneralSecurityException;

/** Makes and checks keyed hashes with the key set of the audit trail. */
class Seal {
    private final Mac mac;

    Seal(KeysetFile keyset) {
        this.mac = keyset.primitive(Mac.class);
    }

    byte[] of(byte[] content) {
        try {
            return mac.computeMac(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The audit key makes no hash", e);
        }
    }

    /** Whether one of the keys of the set made this hash of this content. */
    boolean matches(byte[] hash, byte[] content) {
        try {
            mac.verifyMac(hash, content);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
