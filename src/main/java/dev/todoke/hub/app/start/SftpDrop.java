package dev.todoke.hub.app.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.loader.KeyPairResourceLoader;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** An employer's SFTP client, as a payroll system would have one: own key, known host, one file into {@code in/}. */
final class SftpDrop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String host;
    private final int port;
    private final Path keys;
    private final SshClient client = SshClient.setUpDefaultClient();

    /**
     * @param keys folder with one private key per account
     * @param knownHosts the server's key; any other server is refused
     */
    SftpDrop(String host, int port, Path keys, Path knownHosts) {
        this.host = host;
        this.port = port;
        this.keys = keys;
        client.setServerKeyVerifier(new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts));
        client.start();
    }

    void put(String account, String name, InputStream content) throws IOException, GeneralSecurityException {
        try (ClientSession session =
                client.connect(account, host, port).verify(PATIENCE).getSession()) {
            KeyPairResourceLoader loader = SecurityUtils.getKeyPairResourceParser();
            loader.loadKeyPairs(session, keys.resolve(account), null).forEach(session::addPublicKeyIdentity);
            session.auth().verify(PATIENCE);
            try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session);
                    OutputStream out = sftp.write("in/" + name)) {
                content.transferTo(out);
            }
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
