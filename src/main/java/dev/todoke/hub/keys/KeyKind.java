package dev.todoke.hub.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.util.function.Supplier;

/** What a key set is for; each kind has one algorithm. */
public enum KeyKind {
    /** Personal numbers, one by one: AES-256-GCM. */
    NUMBERS(() -> PredefinedAeadParameters.AES256_GCM, AeadConfig2026::get),
    /** Received files, streamed in segments of 1 MB: AES-256-GCM under keys derived with HKDF. */
    ORIGINALS(() -> PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, StreamingAeadConfig2026::get),
    /** The chain of audit entries: HMAC-SHA-256. */
    AUDIT(() -> PredefinedMacParameters.HMAC_SHA256_256BITTAG, MacConfig2026::get);

    // Asked for when a key is used: naming the kinds must not load all of the cryptography.
    private final Supplier<Parameters> parameters;
    private final Supplier<Configuration> configuration;

    KeyKind(Supplier<Parameters> parameters, Supplier<Configuration> configuration) {
        this.parameters = parameters;
        this.configuration = configuration;
    }

    Parameters parameters() {
        return parameters.get();
    }

    /** The algorithms a key set of this kind may hold. */
    Configuration configuration() {
        return configuration.get();
    }
}
