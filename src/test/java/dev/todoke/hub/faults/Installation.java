package dev.todoke.hub.faults;

import dev.todoke.hub.app.TodokeHub;
import dev.todoke.hub.faults.FaultKind.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Hubs and everything they need, each a process of its own below one folder: PostgreSQL, an Artemis pair, OpenSSH, the agency, the insurers. Between
 * the hubs and the others lie links that can fail.
 */
final class Installation implements AutoCloseable {
    static final List<String> EMPLOYERS =
            List.of(Workload.SHOJI, Workload.SEISAKU, Workload.UNYU, "mihon-gakko", "mihon-sharoshi");
    private static final String PASSWORD = "faults-" + Long.toHexString(System.nanoTime());

    private final Path folder;
    private final int hubs;
    private final String day;
    private final String classPath;
    private final boolean ownDisks;

    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, AgencyGate> gates = new LinkedHashMap<>();
    private final Map<String, Disk> disks = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    /**
     * @param folder empty or new
     * @param day how long a day of the hubs takes
     * @param ownDisks whether originals, folders and journal lie on small disks of their own that can be full
     */
    Installation(Path folder, int hubs, String day, boolean ownDisks) {
        this.folder = folder.toAbsolutePath();
        this.hubs = hubs;
        this.day = day;
        this.ownDisks = ownDisks;
        this.classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("bench/classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void start() throws Exception {
        Files.createDirectories(folder.resolve("log"));
        takePorts();
        if (ownDisks) {
            disk("archive", folder.resolve("archive"), 256);
            disk("sftp", sftpRoot(), 2048);
            disk("broker", folder.resolve("broker/store"), 320);
        }
        database();
        broker();
        sftp();
        agency();
        launchAll();
        link("hub-1");
        hub(1);
        programs.get("hub-1").start();
        insurers();
        programs.get("insurers").start();
        for (int n = 2; n <= hubs; n++) {
            link("hub-" + n);
            hub(n);
            programs.get("hub-" + n).start();
        }
    }

    private void launchAll() {
        programs.values().forEach(Program::launch);
        programs.values().forEach(Program::awaitReady);
    }

    private void disk(String name, Path at, int megabytes) throws IOException {
        Disk.mount(at, megabytes).ifPresent(disk -> disks.put(name, disk));
    }

    private void takePorts() throws IOException {
        List<String> names = new ArrayList<>(List.of(
                "database",
                "broker-primary",
                "broker-primary-amqp",
                "broker-backup",
                "broker-backup-amqp",
                "sftp",
                "agency"));
        IntStream.rangeClosed(1, hubs).forEach(n -> names.add("hub-" + n));
        List<ServerSocket> held = new ArrayList<>();
        for (String name : names) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.put(name, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
    }

    private void database() throws Exception {
        Path data = folder.resolve("postgres");
        Path password = Files.writeString(folder.resolve("postgres-password"), PASSWORD);
        // Made, and stopped again: from now on it is a process like the others.
        EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
                .setConnectConfig("password", PASSWORD)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .start()
                .close();
        Path binary;
        try (Stream<Path> all = Files.walk(folder.resolve("postgres-binaries"))) {
            binary = all.filter(file -> file.endsWith("bin/postgres"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(binary.toString(), "-D", data.toString(), "-p", "" + ports.get("database")));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "fsync", "on",
                        "synchronous_commit", "on",
                        "max_connections", "100",
                        "shared_buffers", "128MB")
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        add("database", command, this::databaseAnswers);
    }

    private boolean databaseAnswers() {
        try (Connection connection =
                DriverManager.getConnection(jdbcUrl(ports.get("database")), "postgres", PASSWORD)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
    }

    private void broker() throws Exception {
        link("broker-primary-link", "broker-primary");
        link("broker-backup-link", "broker-backup");
        for (String role : List.of("primary", "backup")) {
            String name = "broker-" + role;
            String other = role.equals("primary") ? "broker-backup-link" : "broker-primary-link";
            runOnce(
                    "broker",
                    "config",
                    "--role",
                    role.toUpperCase(Locale.ROOT),
                    "--folder",
                    folder.resolve("broker").resolve(role).toString(),
                    "--store",
                    folder.resolve("broker/store").toString(),
                    "--port",
                    "" + ports.get(name),
                    "--amqp-port",
                    "" + ports.get(name + "-amqp"),
                    "--other",
                    "127.0.0.1:" + links.get(other).port(),
                    "--advertise",
                    "127.0.0.1:" + links.get(name + "-link").port(),
                    "--users",
                    brokerUsers().toString());
            Path log = log(name);
            add(
                    name,
                    java(
                            "-Xmx512m",
                            "broker",
                            "run",
                            folder.resolve("broker")
                                    .resolve(role)
                                    .resolve("broker.xml")
                                    .toString()),
                    () -> Files.exists(log) && read(log).contains("Broker of "));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private void runOnce(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java("-Xmx256m", arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log("commands").toFile()))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(Arrays.toString(arguments) + " failed; see " + log("commands"));
        }
    }

    private void sftp() throws Exception {
        SftpServer server = new SftpServer(sftpRoot(), sftpKeys());
        server.prepare(EMPLOYERS, ports.get("sftp"));
        add("sftp", server.command(), () -> accepts(ports.get("sftp")));
        EMPLOYERS.subList(0, 3).forEach(employer -> link(employer + "-sftp", "sftp"));
    }

    private void agency() {
        List<String> command = java(
                "-Xmx256m",
                "simulate",
                "agency",
                "--todoke.home=" + folder.resolve("simulators"),
                "--todoke.simulator.agency.port=" + ports.get("agency"),
                "--todoke.simulator.agency.folder=" + simulators().resolve("agency"));
        command.addAll(clock());
        add("agency", command, () -> accepts(ports.get("agency")));
    }

    private void insurers() {
        List<String> command = java(
                "-Xmx256m",
                "simulate",
                "insurers",
                "--todoke.home=" + folder.resolve("insurers-home"),
                "--todoke.simulator.insurer.broker-url=" + brokerUrl(),
                "--todoke.simulator.insurer.users=" + brokerUsers(),
                "--todoke.simulator.insurer.keys=" + folder.resolve("keys/insurers"),
                "--todoke.simulator.insurer.folder=" + simulators().resolve("insurer"));
        command.addAll(clock());
        Path log = log("insurers");
        add("insurers", command, () -> read(log).contains("Started "));
    }

    private List<String> clock() {
        return List.of("--todoke.clock.day=" + day, "--todoke.clock.shared=" + sharedClock());
    }

    private void link(String hub) {
        link(hub + "-database", "database");
        link(hub + "-sftp", "sftp");
        AgencyGate gate = new AgencyGate(ports.get("agency"));
        gates.put(hub, gate);
        links.put(hub + "-agency", Link.to(hub + "-agency", gate.port()));
    }

    private void link(String name, String to) {
        links.put(name, Link.to(name, ports.get(to)));
    }

    private void hub(int n) throws IOException {
        String name = "hub-" + n;
        Path home = Files.createDirectories(folder.resolve(name));
        Path keys = folder.resolve("keys");
        int sftp = links.get(name + "-sftp").port();
        Path knownHosts = Files.writeString(
                home.resolve("known_hosts"),
                "[127.0.0.1]:" + sftp + " "
                        + Files.readString(sftpKeys().resolve("host_ecdsa.pub")).strip() + "\n");
        String agency = "http://127.0.0.1:" + links.get(name + "-agency").port();
        List<String> command = java(
                "-Xmx512m",
                "--todoke.home=" + home,
                "--todoke.hub-id=" + name,
                "--server.port=" + ports.get(name),
                "--todoke.postgres.embedded=false",
                "--spring.datasource.url="
                        + jdbcUrl(links.get(name + "-database").port())
                        + "&connectTimeout=5&socketTimeout=20&tcpKeepAlive=true",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + PASSWORD,
                "--spring.datasource.hikari.connection-timeout=5000",
                "--todoke.broker.embedded=false",
                "--spring.artemis.mode=native",
                "--spring.artemis.broker-url=" + brokerUrl(),
                "--spring.artemis.user=hub",
                "--spring.artemis.password=" + password("hub"),
                "--todoke.dropbox.embedded=false",
                "--todoke.dropbox.min-free=1MB",
                "--todoke.dropbox.folder=" + home.resolve("no-dropbox"),
                "--todoke.dropbox.keys-folder=" + sftpKeys(),
                "--todoke.dropbox.known-hosts=" + knownHosts,
                "--todoke.employers.keys-folder=" + sftpKeys(),
                "--todoke.employer.sftp=sftp://" + System.getProperty("user.name") + "@127.0.0.1:" + sftp + "/",
                "--todoke.simulator.enabled=false",
                "--todoke.simulator.agency.enabled=false",
                "--todoke.simulator.insurer.enabled=false",
                "--todoke.agency.base-url=" + agency + "/shinsei/v2",
                "--todoke.agency.token-url=" + agency + "/auth/token",
                "--todoke.agency.request-timeout=8s",
                "--todoke.insurers.keys=" + keys.resolve("insurers"),
                "--todoke.vault.key-file=" + keys.resolve("vault-keyset.json"),
                "--todoke.audit.key-file=" + keys.resolve("audit-keyset.json"),
                "--todoke.archive.key-file=" + keys.resolve("archive-keyset.json"),
                "--todoke.archive.folder=" + folder.resolve("archive"),
                "--todoke.audit.folder=" + folder.resolve("audit"),
                "--todoke.retry.longest=4s",
                "--todoke.conservation.every=2000",
                "--todoke.samples.drop-at-first-start=false");
        command.addAll(clock());
        add(name, command, () -> healthy(ports.get(name)));
    }

    String brokerUrl() {
        return "(tcp://127.0.0.1:" + links.get("broker-primary-link").port() + ",tcp://127.0.0.1:"
                + links.get("broker-backup-link").port()
                + ")?ha=true&reconnectAttempts=-1&initialConnectAttempts=-1&retryInterval=300&retryIntervalMultiplier=1.5&maxRetryInterval=2000"
                + "&callTimeout=10000&callFailoverTimeout=20000&connectionTTL=10000&clientFailureCheckPeriod=3000";
    }

    String password(String user) throws IOException {
        Properties users = new Properties();
        try (var reader = Files.newBufferedReader(brokerUsers())) {
            users.load(reader);
        }
        return users.getProperty(user);
    }

    private void add(String name, List<String> command, BooleanSupplier ready) {
        programs.put(name, new Program(name, command, Map.of(), log(name), ready));
    }

    /** Most of a short life is its start, and that is quickest without the compiler for long lives. */
    private List<String> java(String heap, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath,
                TodokeHub.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean healthy(int port) {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    < 600;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What there is to strike. */
    Map<Target, List<String>> targets() {
        Map<Target, List<String>> targets = new LinkedHashMap<>();
        targets.put(
                Target.HUB,
                programs.keySet().stream()
                        .filter(name -> name.startsWith("hub-"))
                        .toList());
        targets.put(Target.DATABASE, List.of("database"));
        targets.put(Target.BROKER, List.of("broker-primary", "broker-backup"));
        targets.put(Target.SFTP, List.of("sftp"));
        targets.put(Target.AGENCY, List.of("agency"));
        targets.put(Target.INSURERS, List.of("insurers"));
        targets.put(Target.LINK, List.copyOf(links.keySet()));
        targets.put(Target.GATE, List.copyOf(gates.keySet()));
        targets.put(Target.ANSWERS, List.of("kyokai-tokyo", "mihon-kenpo", "mihon-rengo-kenpo"));
        targets.put(Target.CLOCK, List.of("clock"));
        targets.put(Target.DISK, List.copyOf(disks.keySet()));
        targets.put(Target.UPLOAD, EMPLOYERS.subList(0, 3));
        return targets;
    }

    Program program(String name) {
        return programs.get(name);
    }

    Map<String, Program> programs() {
        return programs;
    }

    Map<String, Link> links() {
        return links;
    }

    AgencyGate gate(String hub) {
        return gates.get(hub);
    }

    Disk disk(String name) {
        return disks.get(name);
    }

    Path folder() {
        return folder;
    }

    Path simulators() {
        return folder.resolve("simulators");
    }

    Path sftpRoot() {
        return folder.resolve("sftp");
    }

    Path sftpKeys() {
        return folder.resolve("keys/sftp");
    }

    Path sharedClock() {
        return folder.resolve("clock");
    }

    private Path brokerUsers() {
        return folder.resolve("keys/broker-users.properties");
    }

    private Path log(String name) {
        return folder.resolve("log").resolve(name + ".txt");
    }

    int port(String program) {
        return ports.get(program);
    }

    /** Straight to the database, past the links. */
    JdbcClient tables() {
        return JdbcClient.create(new DriverManagerDataSource(jdbcUrl(ports.get("database")), "postgres", PASSWORD));
    }

    /** Ends everything there is no fault in any more: whoever died by itself is started again. */
    void heal() {
        disks.values().forEach(Disk::release);
        links.values().forEach(Link::speakAgain);
        programs.values().forEach(Program::launch);
    }

    @Override
    public void close() {
        List<Program> all = new ArrayList<>(programs.values());
        Collections.reverse(all);
        all.stream()
                .filter(program -> program.name().startsWith("hub-"))
                .parallel()
                .forEach(Program::close);
        all.forEach(Program::close);
        links.values().forEach(Link::close);
        gates.values().forEach(AgencyGate::close);
        disks.values().forEach(Disk::close);
    }
}
