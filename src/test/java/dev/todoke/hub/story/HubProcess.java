package dev.todoke.hub.story;

import static org.awaitility.Awaitility.await;

import dev.todoke.hub.app.TodokeHub;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A hub in a process of its own, as somebody starts it from a shell. */
final class HubProcess {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String WELCOME = "届 Todoke Hub";

    private final Path home;
    private final Process process;
    private final int sftpPort;
    private final int databasePort;

    private HubProcess(Path home, Path output, List<Integer> ports) throws IOException {
        this.home = home;
        sftpPort = ports.get(0);
        databasePort = ports.get(1);
        process = new ProcessBuilder(java(
                        "--todoke.home=" + home,
                        "--todoke.dropbox.port=" + sftpPort,
                        "--todoke.simulator.agency.port=" + ports.get(2),
                        "--todoke.postgres.port=" + databasePort,
                        "--server.port=" + ports.get(3),
                        "--todoke.broker.core-port=" + ports.get(4),
                        "--todoke.broker.amqp-port=" + ports.get(5),
                        "--todoke.samples.drop-at-first-start=false",
                        "--todoke.clock.day=3s"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await("the hub to be ready; " + output)
                .atMost(START)
                .until(() -> Files.readString(output).contains(WELCOME) || !process.isAlive());
        if (!process.isAlive()) {
            throw new IllegalStateException("The hub did not start:\n" + Files.readString(output));
        }
    }

    /** Starts a hub on a home folder, new or left behind by another, and returns when it is ready. */
    static HubProcess on(Path home, Path output) {
        try {
            return new HubProcess(home, output, freePorts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EmployerClient employer(String account) {
        return new EmployerClient(account, home, sftpPort);
    }

    JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(jdbcUrl()));
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
        verification.waitFor(2, TimeUnit.MINUTES);
        return verification.exitValue();
    }

    /** As {@code kill -9} does: no farewell, nothing written down. */
    void kill() {
        process.destroyForcibly();
    }

    void awaitEnd() {
        await("the end of the hub").atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    private String jdbcUrl() {
        try {
            String password =
                    Files.readString(home.resolve("keys/postgres-password")).strip();
            return "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres?user=postgres&password=" + password;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
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

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }
}
