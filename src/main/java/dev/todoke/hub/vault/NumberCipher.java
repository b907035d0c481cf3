package dev.todoke.hub.vault;

import com.google.crypto.tink.Aead;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.keys.KeysetFile;
import dev.todoke.hub.keys.UnusableKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts one number for one reference: the ciphertext opens only together with the reference it was made for. */
class NumberCipher {
    private final Aead aead;
    private final int keyId;

    NumberCipher(KeysetFile keyset) {
        this.aead = keyset.primitive(Aead.class);
        this.keyId = keyset.primaryKeyId();
    }

    /** The key that seals, as an unsigned number. */
    long keyId() {
        return Integer.toUnsignedLong(keyId);
    }

    byte[] seal(PersonalNumber number, VaultRef ref) {
        try {
            return aead.encrypt(number.reveal().getBytes(StandardCharsets.US_ASCII), bytes(ref));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No number can be sealed", e);
        }
    }

    PersonalNumber open(byte[] ciphertext, VaultRef ref) {
        try {
            return PersonalNumber.of(new String(aead.decrypt(ciphertext, bytes(ref)), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(
                    "The number of reference " + ref.value()
                            + " does not open: its key is not in the file of todoke.vault.key-file, or the row was altered",
                    e);
        }
    }

    private static byte[] bytes(VaultRef ref) {
        return ByteBuffer.allocate(16)
                .putLong(ref.value().getMostSignificantBits())
                .putLong(ref.value().getLeastSignificantBits())
                .array();
    }
}
