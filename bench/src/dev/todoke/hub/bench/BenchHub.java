package dev.todoke.hub.bench;

import dev.todoke.hub.app.TodokeHub;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** A hub in a process of its own with its own PostgreSQL, broker and SFTP server, all durable, on the machine's clock and on free ports. */
final class BenchHub implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);
    private static final String WELCOME = "届 Todoke Hub";

    private final Path home;
    private final Path output;
    private final Process process;
    private final int sftpPort;
    private final int databasePort;
    private final int brokerPort;

    /**
     * Starts it and returns when it is ready.
     *
     * @param jvm further words for its JVM: heap, flight recorder
     * @param settings further settings, {@code name=value}
     */
    BenchHub(Path home, int agencyPort, List<String> jvm, List<String> settings) throws Exception {
        this.home = home;
        this.output = home.resolveSibling("hub.log");
        List<Integer> ports = freePorts(5);
        sftpPort = ports.get(0);
        databasePort = ports.get(1);
        brokerPort = ports.get(2);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("hub.classpath"),
                TodokeHub.class.getName()));
        List<String> all = new ArrayList<>(List.of(
                "todoke.home=" + home,
                "todoke.dropbox.port=" + sftpPort,
                "todoke.postgres.port=" + databasePort,
                "todoke.broker.core-port=" + brokerPort,
                "todoke.broker.amqp-port=" + ports.get(3),
                "server.port=" + ports.get(4),
                "todoke.samples.drop-at-first-start=false",
                "todoke.clock.day=",
                "todoke.agenda.poll=1000", // as in production
                "todoke.dispatch.agency-delay=0s",
                "todoke.simulator.enabled=false",
                "todoke.agency.base-url=http://localhost:" + agencyPort + "/shinsei/v2",
                "todoke.agency.token-url=http://localhost:" + agencyPort + "/auth/token"));
        all.addAll(settings);
        all.forEach(setting -> command.add("--" + setting));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        awaitWelcome();
    }

    private void awaitWelcome() throws Exception {
        long last = System.nanoTime() + START.toNanos();
        while (!new String(Files.readAllBytes(output), StandardCharsets.UTF_8).contains(WELCOME)) {
            if (!process.isAlive() || System.nanoTime() > last) {
                process.destroyForcibly();
                throw new IllegalStateException("The hub did not start; see " + output);
            }
            Thread.sleep(100);
        }
    }

    Path home() {
        return home;
    }

    int sftpPort() {
        return sftpPort;
    }

    String jdbcUrl() throws IOException {
        String password =
                Files.readString(home.resolve("keys/postgres-password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres?user=postgres&password=" + password;
    }

    /** Messages on one of the broker's queues, which it keeps durably. */
    long messages(String queue) throws Exception {
        Properties users = new Properties();
        try (Reader file = Files.newBufferedReader(home.resolve("keys/broker-users.properties"))) {
            users.load(file);
        }
        try (ServerLocator locator = ActiveMQClient.createServerLocator("tcp://127.0.0.1:" + brokerPort);
                ClientSessionFactory connection = locator.createSessionFactory();
                ClientSession session =
                        connection.createSession("hub", users.getProperty("hub"), false, true, true, false, 1)) {
            return session.queueQuery(SimpleString.of(queue)).getMessageCount();
        }
    }

    /** Processor time of the hub itself, with its broker and its SFTP server. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time of PostgreSQL: what runs, and what has ended and was reaped by its postmaster. */
    Duration databaseProcessorTime() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0).strip());
        long ticks = ProcessHandle.of(postmaster)
                .map(found -> Stream.concat(Stream.of(found), found.descendants())
                        .mapToLong(each -> ticks(each.pid()))
                        .sum())
                .orElse(0L);
        return Duration.ofMillis(ticks * 10);
    }

    /** utime, stime and those of reaped children, hundredths of a second each. */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Stops it in an orderly way, its database too. */
    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }
}
