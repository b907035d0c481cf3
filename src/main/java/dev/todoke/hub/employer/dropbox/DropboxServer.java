package dev.todoke.hub.employer.dropbox;

import dev.todoke.hub.employer.Employer;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.identity.EmployerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/**
 * The embedded SFTP server: one account an employer, public key only, nothing but SFTP. It starts before the routes that poll it and stops after them.
 * The port it really listens on is told to the environment as {@code local.dropbox.port}.
 */
@Component
@ConditionalOnProperty(name = "todoke.dropbox.embedded", matchIfMissing = true)
public final class DropboxServer implements SmartLifecycle {
    /** Early among the parts that have one: the routes come last. */
    public static final int PHASE = -1000;

    private static final Logger log = LoggerFactory.getLogger(DropboxServer.class);
    private static final String HOST_KEY = "host_ecdsa";
    private static final String EXTENSIONS = "posix-rename@openssh.com=1,fsync@openssh.com=1,limits@openssh.com=1";
    private static final int MOST_SIGN_IN_TRIES = 6;
    private static final int MOST_OPEN_HANDLES = 256;

    private final DropboxProperties properties;
    private final Employers employers;
    private final KeyFiles keyFiles;
    private final Clock clock;
    private final List<DropboxGate> gates;
    private final TakenFiles taken;
    private final Arrivals arrivals;
    private final ConfigurableEnvironment environment;
    private volatile SshServer server;

    DropboxServer(
            DropboxProperties properties,
            Employers employers,
            Clock clock,
            List<DropboxGate> gates,
            TakenFiles taken,
            Arrivals arrivals,
            ConfigurableEnvironment environment,
            @Value("${todoke.keys.create-missing:false}") boolean createMissing) {
        this.properties = properties;
        this.employers = employers;
        this.keyFiles = new KeyFiles(properties.keysFolder(), createMissing);
        this.clock = clock;
        this.gates = List.copyOf(gates);
        this.taken = taken;
        this.arrivals = arrivals;
        this.environment = environment;
    }

    @Override
    public void start() {
        try {
            KeyPair hostKey = keyFiles.pair(HOST_KEY);
            SshServer starting = configured(hostKey);
            starting.start();
            server = starting;
            writeKnownHosts(hostKey);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("dropbox", Map.of("local.dropbox.port", port())));
            log.info(
                    "Dropbox listens on {}:{} for {} accounts",
                    properties.address(),
                    port(),
                    employers.all().size());
        } catch (IOException unable) {
            throw new UncheckedIOException(
                    "The dropbox cannot start on " + properties.address() + ":" + properties.port(), unable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("A key in " + properties.keysFolder() + " cannot be used", unusable);
        }
    }

    private SshServer configured(KeyPair hostKey) throws IOException, GeneralSecurityException {
        Path folder = Files.createDirectories(properties.folder()).toRealPath();
        for (Employer employer : employers.all()) {
            DropFolder.prepare(folder, employer.id());
        }
        SshServer sshd = SshServer.setUpDefaultServer();
        sshd.setHost(properties.address());
        sshd.setPort(properties.port());
        sshd.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        sshd.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        sshd.setPublickeyAuthenticator(new AccountKeys(employers, keyFiles));
        sshd.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        sshd.setFileSystemFactory(new VirtualFileSystemFactory() {
            @Override
            public Path getUserHomeDir(SessionContext session) {
                return DropAccount.of(session.getUsername()).root(folder);
            }
        });
        sshd.setSubsystemFactories(List.of(new DropSubsystem(
                account -> new DropFolder(account.root(folder), taken, arrivals, clock), this::refusal)));
        limit(sshd);
        return sshd;
    }

    private void limit(SshServer sshd) {
        CoreModuleProperties.TCP_NODELAY.set(sshd, true);
        CoreModuleProperties.IDLE_TIMEOUT.set(sshd, properties.idleTimeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(sshd, properties.authTimeout());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(sshd, MOST_SIGN_IN_TRIES);
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(sshd, properties.maxSessions());
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(sshd, MOST_OPEN_HANDLES);
        SftpModuleProperties.AUTO_FOLLOW_LINKS.set(sshd, false);
        // In Java it costs a quarter of a second of CPU before anybody has signed in; mlkem768x25519 is as safe and
        // costs nothing.
        sshd.setKeyExchangeFactories(sshd.getKeyExchangeFactories().stream()
                .filter(exchange -> !exchange.getName().startsWith("sntrup761"))
                .toList());
        // Version 3 is what all clients speak; the later drafts only add ways in.
        SftpModuleProperties.SFTP_VERSION.set(sshd, 3);
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(sshd, EXTENSIONS);
        SftpModuleProperties.CLIENT_EXTENSIONS.set(sshd, "");
    }

    private Optional<String> refusal(EmployerId employer) {
        return gates.stream().flatMap(gate -> gate.refusal(employer).stream()).findFirst();
    }

    /** Clients check the host key; here they are told which one to expect, under each name the server is called by on its own machine. */
    private void writeKnownHosts(KeyPair hostKey) throws IOException {
        Path file = properties.knownHosts().toAbsolutePath();
        Files.createDirectories(file.getParent());
        String names = Stream.of(properties.address(), "localhost")
                .distinct()
                .map(name -> port() == SshConstants.DEFAULT_PORT ? name : "[" + name + "]:" + port())
                .collect(Collectors.joining(","));
        Files.writeString(file, names + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
    }

    /** The port it listens on, also when 0 was asked for. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void stop() {
        try {
            server.stop(true);
        } catch (IOException noisy) {
            log.warn("The dropbox did not stop cleanly: {}", noisy.getMessage());
        } finally {
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
