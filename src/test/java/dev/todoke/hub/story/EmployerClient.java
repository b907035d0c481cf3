package dev.todoke.hub.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** An employer's payroll system: its own key, the hub's known host key, an SFTP session. */
final class EmployerClient implements AutoCloseable {
    /** A return list beside it bears its number too. */
    private static final Pattern RECEIPT = Pattern.compile("F-[0-9]{8}-[0-9]{7}\\.(xml|html)");

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String account;
    private final Path key;
    private final Path knownHosts;
    private final int port;
    private final SshClient ssh = SshClient.setUpDefaultClient();
    private final SftpClient sftp;

    EmployerClient(String account, Path home, int port) {
        this.account = account;
        this.key = home.resolve("keys/sftp").resolve(account);
        this.knownHosts = home.resolve("keys/known_hosts");
        this.port = port;
        ssh.setServerKeyVerifier(new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHosts));
        ssh.start();
        try {
            ClientSession session =
                    ssh.connect(account, "127.0.0.1", port).verify(PATIENCE).getSession();
            OpenSSHKeyPairResourceParser.INSTANCE
                    .loadKeyPairs(session, key, null)
                    .forEach(session::addPublicKeyIdentity);
            session.auth().verify(PATIENCE);
            sftp = SftpClientFactory.instance().createSftpClient(session).singleSessionInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a file into {@code in/} and waits for its receipt. */
    ReceiptDocument drop(String name, byte[] content) {
        return answerTo(() -> put(name, content));
    }

    /** The receipt that appears after the upload: XML and page. */
    ReceiptDocument answerTo(Runnable upload) {
        Set<String> before = new HashSet<>(names("out"));
        upload.run();
        List<String> answer = await("a receipt of " + account)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(30))
                .until(() -> receiptsAfter(before), names -> names.size() == 2);
        return ReceiptDocument.of(get("out/" + answer.get(1)));
    }

    private List<String> receiptsAfter(Set<String> before) {
        return names("out").stream()
                .filter(name -> RECEIPT.matcher(name).matches() && !before.contains(name))
                .sorted()
                .toList();
    }

    void put(String name, byte[] content) {
        try (OutputStream out = sftp.write("in/" + name)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file leaves {@code in/} when all that follows from it is committed. */
    void awaitEmptyInbox() {
        await("the inbox of " + account + " to be empty")
                .atMost(PATIENCE)
                .until(() -> names("in").isEmpty());
    }

    byte[] get(String path) {
        try (InputStream in = sftp.read(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    /** File names in a folder, sorted; none where there is no such folder yet. */
    List<String> names(String folder) {
        try {
            return sftp.readEntries(folder).stream()
                    .filter(entry -> entry.getAttributes().isRegularFile())
                    .map(SftpClient.DirEntry::getFilename)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return noneOr(e);
        } catch (UncheckedIOException e) {
            return noneOr(e.getCause());
        }
    }

    private static List<String> noneOr(IOException e) {
        if (e instanceof SftpException answer && answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
            return List.of();
        }
        throw new UncheckedIOException(e);
    }

    /** The same upload with the {@code sftp} of OpenSSH, as the welcome on the console prints it. */
    List<String> openSsh() {
        return List.of(
                "sftp",
                "-F",
                "/dev/null",
                "-P",
                Integer.toString(port),
                "-i",
                key.toString(),
                "-o",
                "IdentitiesOnly=yes",
                "-o",
                "UserKnownHostsFile=" + knownHosts,
                "-b",
                "-",
                account + "@127.0.0.1");
    }

    @Override
    public void close() {
        ssh.stop();
    }
}
