package dev.todoke.hub.app.database;

import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.app.home.MissingKey;
import dev.todoke.hub.app.home.Passwords;
import dev.todoke.hub.app.home.PrivateFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A durable PostgreSQL in a process of its own, below the home folder, reachable on the loopback interface only and by
 * password. Being the connection details of the data source, it starts before that and stops after it.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "postgres";
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final HubHome home;
    private final PostgresProperties properties;
    private final Path dataFolder;
    private final String password;
    private final EmbeddedPostgres postgres;

    /** Starts the database; the caller holds the lock of the home folder. */
    EmbeddedDatabase(HubHome home, PostgresProperties properties) throws IOException {
        this.home = home;
        this.properties = properties;
        dataFolder = home.resolve("postgres");
        new OrphanedPostmaster(dataFolder).stop();
        setAsideHalfMade();
        password = password();
        postgres = start();
        Files.writeString(madeMarker(), "This database was created completely.\n");
    }

    private EmbeddedPostgres start() throws IOException {
        Files.createDirectories(dataFolder.getParent());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(dataFolder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setPGStartupWait(properties.startWithin())
                .setPort(properties.port())
                .setConnectConfig("password", password)
                // The library has no setter for other initdb options; these two replace its "trust everybody".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile().toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB")
                // A large filing writes more than a gigabyte: checkpoints in its middle would write every page twice.
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                // What a large filing has just written is counted soon, so that plans fit it.
                .setServerConfig("autovacuum_naptime", "10s")
                .setServerConfig("jit", "off");
        if (!WINDOWS) {
            builder.setServerConfig("unix_socket_directories", "''");
        }
        return builder.start();
    }

    /** A hub killed while it created the database leaves a folder without the marker: it never held anything, but is kept. */
    private void setAsideHalfMade() throws IOException {
        if (Files.exists(dataFolder) && Files.notExists(madeMarker())) {
            Path aside = dataFolder.resolveSibling("postgres-half-made-" + System.nanoTime());
            Files.move(dataFolder, aside);
            LOG.warn("The database folder was not created completely; set aside as {}", aside);
        }
    }

    private String password() {
        if (Files.notExists(passwordFile())) {
            if (!home.keys().createMissing()) {
                throw new MissingKey(
                        passwordFile(),
                        "Write the password of the database user into it, or use an external database.");
            }
            PrivateFile.write(passwordFile(), Passwords.random() + "\n");
        }
        return PrivateFile.read(passwordFile()).strip();
    }

    private Path passwordFile() {
        return home.resolve("keys/postgres-password");
    }

    private Path madeMarker() {
        return dataFolder.resolve("todoke-made");
    }

    private Path binaries() {
        return Optional.ofNullable(properties.binaries()).orElseGet(() -> home.resolve("postgres-binaries"));
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
