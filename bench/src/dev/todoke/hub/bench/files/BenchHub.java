package dev.todoke.hub.bench.files;

import dev.todoke.hub.app.TodokeHub;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A hub in a process of its own with everything inside it and every durable default as it is: database with fsync, synced journal, archive
 * and dropbox on disk. Its clock runs as fast as the machine's.
 */
final class BenchHub implements AutoCloseable {

    private static final String WELCOME = "届 Todoke Hub";
    private static final String FROM = "2026-12-01T09:00:00+09:00";

    private final Path home;
    private final Process process;
    private final List<Integer> ports;
    private final Connection database;

    private BenchHub(Path home, List<String> settings) throws IOException, InterruptedException, SQLException {
        this.home = home;
        this.ports = freePorts(6);
        Path output = home.resolve("hub.log");
        process = new ProcessBuilder(command(settings))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long patience = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!text(output).contains(WELCOME)) {
            if (!process.isAlive() || System.nanoTime() > patience) {
                process.destroyForcibly();
                throw new IllegalStateException("The hub did not start:\n" + text(output));
            }
            Thread.sleep(100);
        }
        database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.get(1)
                + "/postgres?user=postgres&password="
                + Files.readString(home.resolve("keys/postgres-password")).strip());
    }

    /**
     * Starts a hub on a new home folder with these employers.
     *
     * @param settings {@code name=value} each, beside the bench's own
     */
    static BenchHub start(List<BenchEmployer> employers, String... settings) throws Exception {
        Path base = Files.createDirectories(Path.of("target/bench/homes"));
        Path home = Files.createTempDirectory(base, "hub-").toAbsolutePath();
        Path folder = Files.createDirectories(home.resolve("employers"));
        for (BenchEmployer employer : employers) {
            Files.writeString(folder.resolve(employer.id() + ".yaml"), employer.yaml());
        }
        // The sample employers too: without them some simulated insurers would serve nobody, and have no account.
        try (Stream<Path> samples = Files.list(Path.of("config/employers"))) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, folder.resolve(sample.getFileName()));
            }
        }
        return new BenchHub(home, List.of(settings));
    }

    private List<String> command(List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("bench.heap", "1g"),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        String more = System.getProperty("bench.hub", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(List.of("-cp", programOnly(), TodokeHub.class.getName()));
        List<String> all = new ArrayList<>(List.of(
                "todoke.home=" + home,
                "todoke.dropbox.port=" + ports.get(0),
                "todoke.postgres.port=" + ports.get(1),
                "todoke.simulator.agency.port=" + ports.get(2),
                "server.port=" + ports.get(3),
                "todoke.broker.core-port=" + ports.get(4),
                "todoke.broker.amqp-port=" + ports.get(5),
                "todoke.samples.drop-at-first-start=false",
                "todoke.agenda.poll=1000", // as in production
                "todoke.clock.day=24h",
                "todoke.clock.start=" + FROM,
                "todoke.employers.folder=" + home.resolve("employers")));
        all.addAll(settings);
        all.forEach(setting -> command.add("--" + setting));
        return command;
    }

    private static String programOnly() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("target/bench"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }

    Path home() {
        return home;
    }

    int sftpPort() {
        return ports.get(0);
    }

    int corePort() {
        return ports.get(4);
    }

    /** Password of a broker user. */
    String brokerPassword(String user) throws IOException {
        Properties users = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("keys/broker-users.properties"))) {
            users.load(file);
        }
        return users.getProperty(user);
    }

    /** The one number a query answers. */
    long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The columns of a query's rows, as text. */
    List<String[]> rows(String sql) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                String[] one = new String[columns];
                for (int i = 0; i < columns; i++) {
                    one[i] = row.getString(i + 1);
                }
                rows.add(one);
            }
        }
        return rows;
    }

    /** Waits until the query's number is at least this, and returns the time ({@link System#nanoTime()}) it was seen. */
    long await(String sql, long least, Duration patience) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = number(sql);
            long now = System.nanoTime();
            if (seen >= least) {
                return now;
            }
            if (now > end) {
                throw new IllegalStateException("Only " + seen + " of " + least + " after " + patience + ": " + sql);
            }
            Thread.sleep(25);
        }
    }

    /** Work that was set aside: a figure of a run that had any is worth nothing. */
    void requireNothingParked() throws SQLException {
        long parked = number("select (select count(*) from agenda where parked_at is not null)"
                + " + (select count(*) from parked_message)");
        if (parked > 0) {
            throw new IllegalStateException(parked + " pieces of work are parked; see " + home.resolve("hub.log"));
        }
    }

    /** Processor time the hub's process has used. */
    Duration hubProcessor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time the database's running processes have used. */
    Duration databaseProcessor() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        return ProcessHandle.of(pid).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() throws Exception {
        database.close();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (Boolean.getBoolean("bench.keep")) {
            System.out.println("Kept: " + home);
        } else {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : held) {
            socket.close();
        }
        return free;
    }
}
