package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.EmployerKind;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.identity.EmployerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A running dropbox with two employers in a folder of its own, and clients to it. */
final class Dropbox implements AutoCloseable {
    static final String SHOJI = "mihon-shoji";
    static final String SEISAKU = "mihon-seisaku";

    final Path home;
    final Employers employers;
    final DropboxServer server;
    final DropboxProperties properties;
    final TakenFiles taken = new TakenFiles();
    final Arrivals arrivals = new Arrivals();
    private final KeyFiles keys;
    private final SshClient client = SshClient.setUpDefaultClient();
    private volatile Optional<String> refusal = Optional.empty();

    private Dropbox(Path home, DropboxProperties properties, Employers employers) {
        this.home = home;
        this.properties = properties;
        this.employers = employers;
        this.keys = new KeyFiles(properties.keysFolder(), true);
        this.server = new DropboxServer(
                properties,
                employers,
                Clock.fixed(Instant.parse("2026-11-20T00:00:01.234Z"), ZoneId.of("Asia/Tokyo")),
                List.of(employer -> refusal),
                taken,
                arrivals,
                new StandardEnvironment(),
                true);
    }

    static Dropbox in(Path home) {
        DropboxProperties properties = properties(home);
        Employers employers = new Employers(
                List.of(employer(SHOJI, properties.keysFolder()), employer(SEISAKU, properties.keysFolder())));
        Dropbox dropbox = new Dropbox(home, properties, employers);
        dropbox.server.start();
        dropbox.client.setServerKeyVerifier((session, address, key) -> true);
        dropbox.client.start();
        return dropbox;
    }

    static DropboxProperties properties(Path home) {
        return new DropboxProperties(
                true,
                "127.0.0.1",
                0,
                home.resolve("dropbox"),
                home.resolve("keys/sftp"),
                home.resolve("keys/known_hosts"),
                Duration.ofMinutes(1),
                Duration.ofSeconds(10),
                16,
                DataSize.ofMegabytes(1),
                DropboxProperties.Completion.MARK,
                Duration.ofMinutes(10));
    }

    static Employer employer(String id, Path keysFolder) {
        return new Employer(
                new EmployerId(id),
                EmployerKind.OFFICE,
                "見本株式会社",
                "Mihon Co., Ltd.",
                List.of(),
                false,
                false,
                List.of(),
                Optional.of(keysFolder.resolve(id + ".pub")));
    }

    /** The same dropbox on disk, as the hub reaches it. */
    LocalDropbox local() throws IOException {
        return new LocalDropbox(properties, employers, taken, arrivals);
    }

    /** Takes nothing in until {@link #empty()}. */
    void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    /** As after the first start: nothing in any folder. */
    void empty() throws IOException {
        refusal = Optional.empty();
        for (Employer employer : employers.all()) {
            FileSystemUtils.deleteRecursively(
                    properties.folder().resolve(employer.id().value()));
            DropFolder.prepare(properties.folder(), employer.id());
        }
    }

    Path key(String account) {
        return properties.keysFolder().resolve(account);
    }

    Path folder(String employer, String name) {
        return properties.folder().resolve(employer).resolve(name);
    }

    List<String> names(String employer, String folder) throws IOException {
        try (Stream<Path> files = Files.list(folder(employer, folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    ClientSession connect(String account) throws IOException {
        return client.connect(account, "127.0.0.1", server.port()).verify().getSession();
    }

    ClientSession session(String account) throws IOException, GeneralSecurityException {
        ClientSession session = connect(account);
        session.addPublicKeyIdentity(keys.pair(account));
        session.auth().verify();
        return session;
    }

    SftpClient sftp(String account) throws IOException, GeneralSecurityException {
        return SftpClientFactory.instance().createSftpClient(session(account)).singleSessionInstance();
    }

    @Override
    public void close() {
        client.stop();
        server.stop();
    }
}
