package dev.todoke.hub.bench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** One employer's SFTP session, opened once and kept. */
final class BenchSession implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BenchEmployer employer;
    private final SftpClient sftp;

    private BenchSession(BenchEmployer employer, SftpClient sftp) {
        this.employer = employer;
        this.sftp = sftp;
    }

    /** The client that all sessions of a run share. */
    static SshClient client(Path home) {
        SshClient client = SshClient.setUpDefaultClient();
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        client.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, home.resolve("keys/known_hosts")));
        client.start();
        return client;
    }

    static BenchSession open(SshClient client, Path home, int port, BenchEmployer employer) throws Exception {
        ClientSession session =
                client.connect(employer.id(), "127.0.0.1", port).verify(PATIENCE).getSession();
        OpenSSHKeyPairResourceParser.INSTANCE
                .loadKeyPairs(session, home.resolve("keys/sftp").resolve(employer.id()), null)
                .forEach(session::addPublicKeyIdentity);
        session.auth().verify(PATIENCE);
        return new BenchSession(
                employer, SftpClientFactory.instance().createSftpClient(session).singleSessionInstance());
    }

    BenchEmployer employer() {
        return employer;
    }

    /** Uploads into {@code in/}; returns when the server has acknowledged the close. */
    void put(String name, byte[] content) throws IOException {
        try (OutputStream out = sftp.write("in/" + name)) {
            out.write(content);
        }
    }

    /** The XML receipts in {@code out/}. */
    List<String> receipts() throws IOException {
        return sftp.readEntries("out").stream()
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> name.startsWith("F-") && name.endsWith(".xml"))
                .toList();
    }

    void remove(String receipt) throws IOException {
        sftp.remove("out/" + receipt);
    }

    @Override
    public void close() throws IOException {
        sftp.close();
    }
}
