package dev.todoke.hub.story;

import static org.awaitility.Awaitility.await;

import dev.todoke.hub.app.TodokeHub;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A hub in a process of its own, as somebody starts it from a shell. */
final class HubProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(1);
    private static final String WELCOME = "届 Todoke Hub";

    private final Path home;
    private final Process process;
    private final int sftpPort;
    private final int databasePort;
    private final SingleConnectionDataSource connection;

    private HubProcess(Path home, Path output, String... settings) throws IOException {
        this.home = home;
        List<Integer> ports = freePorts();
        sftpPort = ports.get(0);
        databasePort = ports.get(1);
        List<String> command = java(
                "--todoke.home=" + home,
                "--todoke.dropbox.port=" + sftpPort,
                "--todoke.postgres.port=" + databasePort,
                "--todoke.simulator.agency.port=" + ports.get(2),
                "--server.port=" + ports.get(3),
                "--todoke.broker.core-port=" + ports.get(4),
                "--todoke.broker.amqp-port=" + ports.get(5),
                "--todoke.samples.drop-at-first-start=false",
                "--todoke.clock.day=3s");
        // Of two values for one setting the program would take both.
        for (String setting : settings) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            command.removeIf(argument -> argument.startsWith(name));
            command.add(setting);
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        awaitWelcome(output);
        connection = new SingleConnectionDataSource(jdbcUrl(), true);
    }

    /**
     * Starts a hub on a home folder, new or left behind by another, and returns when it is ready. Somebody else may take a port between its
     * choice and its use: then it is started once more, on others.
     */
    static HubProcess on(Path home, Path output, String... settings) throws IOException {
        try {
            return new HubProcess(home, output, settings);
        } catch (DidNotStart portTaken) {
            return new HubProcess(home, output, settings);
        }
    }

    private void awaitWelcome(Path output) throws IOException {
        try {
            await("the hub to be ready; " + output)
                    .atMost(START)
                    .until(() -> !process.isAlive() || text(output).contains(WELCOME));
        } catch (RuntimeException slow) {
            process.destroyForcibly();
            throw slow;
        }
        if (!process.isAlive()) {
            throw new DidNotStart(text(output));
        }
    }

    /** Read while it is written: the last character may be half there. */
    private static String text(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    EmployerClient employer(String account) {
        return new EmployerClient(account, home, sftpPort);
    }

    /** The hub's own database; it outlives a hub that was killed, until the next one starts or somebody stops it. */
    JdbcClient database() {
        return JdbcClient.create(connection);
    }

    /** A connection of one's own to that database. */
    Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    /** {@code audit verify} in a process of its own. */
    int verifyAudit() throws IOException, InterruptedException {
        List<String> command = java(
                "audit",
                "verify",
                "--jdbc-url",
                jdbcUrl(),
                "--key-file",
                home.resolve("keys/audit-keyset.json").toString());
        try (var checkpoints = Files.list(home.resolve("audit"))) {
            command.add("--checkpoints");
            checkpoints.map(Path::toString).forEach(command::add);
        }
        Process verification = new ProcessBuilder(command).inheritIO().start();
        try {
            return verification.waitFor(2, TimeUnit.MINUTES) ? verification.exitValue() : -1;
        } finally {
            verification.destroyForcibly();
        }
    }

    /** As {@code kill -9} does: no farewell, nothing written down. Returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops it in an orderly way, its database too. */
    @Override
    public void close() {
        connection.destroy();
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        await("the end of the hub").atMost(END).until(() -> !process.isAlive());
    }

    /** Stops the database that a killed hub left behind in this home folder, if there is one. */
    static void stopDatabase(Path home) throws IOException {
        Path pidFile = home.resolve("postgres/postmaster.pid");
        if (Files.exists(pidFile)) {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            await("the end of the database").atMost(END).until(() -> Files.notExists(pidFile));
        }
    }

    private String jdbcUrl() throws IOException {
        String password =
                Files.readString(home.resolve("keys/postgres-password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres?user=postgres&password=" + password;
    }

    /** Most of a short life is its start, and that is quickest without the compiler for long lives. */
    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                programOnly(System.getProperty("java.class.path")),
                TodokeHub.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String programOnly(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Integer> freePorts() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class DidNotStart extends IllegalStateException {
        private static final long serialVersionUID = 1;

        DidNotStart(String output) {
            super("The hub did not start:\n" + output);
        }
    }
}
