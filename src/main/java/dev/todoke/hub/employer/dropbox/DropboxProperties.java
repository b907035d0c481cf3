package dev.todoke.hub.employer.dropbox;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The embedded SFTP server.
 *
 * @param embedded false: an external SFTP server keeps the folders, this one does not start
 * @param address address to listen on
 * @param port port to listen on; 0 takes a free one, told as {@code local.dropbox.port}
 * @param folder where the employers' folders are
 * @param keysFolder host key, the hub's own key and, in rehearsal, the sample employers' keys
 * @param knownHosts written for the hub's own SFTP client
 * @param idleTimeout a connection without traffic for that long is closed
 * @param authTimeout time a client has to prove who it is
 * @param maxSessions connections one account may have at a time
 * @param minFree below this much free disk, on any volume the hub writes to, no upload is taken and nothing is fetched
 * @param completion with an external server: how the hub knows that a file is complete
 * @param tellAfter with an external server: how long a file may lie there incomplete before its sender is told; real time
 */
@ConfigurationProperties("todoke.dropbox")
record DropboxProperties(
        @DefaultValue("true") boolean embedded,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("2222") int port,
        @DefaultValue("data/dropbox") Path folder,
        @DefaultValue("data/keys/sftp") Path keysFolder,
        @DefaultValue("data/keys/known_hosts") Path knownHosts,
        @DefaultValue("10m") Duration idleTimeout,
        @DefaultValue("30s") Duration authTimeout,
        @DefaultValue("16") int maxSessions,
        @DefaultValue("512MB") DataSize minFree,
        @DefaultValue("MARK") Completion completion,
        @DefaultValue("10m") Duration tellAfter) {

    /** How a file on an external server is known to be complete. */
    enum Completion {
        /** Its sender puts {@code NAME.done} beside it, with its size or SHA-256. */
        MARK,
        /** The server shows a file under its final name only when it is complete, as some products do. Plain OpenSSH does not. */
        SERVER
    }
}
