package dev.todoke.hub.employer.dropbox;

import com.jcraft.jsch.JSch;
import org.springframework.stereotype.Component;

/**
 * Keeps the hub's SFTP client from trying out sntrup761, which it would do before every connection whether the exchange is wanted or not: seconds on a
 * busy machine. The library has this setting for a whole JVM only.
 */
@Component
final class KeyExchangeTrials {
    private static final String SETTING = "CheckKexes";

    KeyExchangeTrials() {
        JSch.setConfig(SETTING, "mlkem768x25519-sha256,curve25519-sha256,ecdh-sha2-nistp256");
    }
}
