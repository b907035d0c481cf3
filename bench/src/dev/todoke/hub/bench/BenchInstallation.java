package dev.todoke.hub.bench;

import com.jcraft.jsch.JSchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An installation of processes that {@code deploy/local/up} has started, as an employer, an operator and its database see it. */
final class BenchInstallation implements AutoCloseable {

    private static final String EMPLOYER = "mihon-unyu";
    private static final String TOTALS = """
            select (select count(*) from casefile), (select coalesce(sum(people), 0) from submission where state = 'ARRIVED'),
                (select count(*) from delivery where party = 'INSURER' and state in ('SENT', 'ANSWERED')),
                (select count(*) from agenda where parked_at is not null) + (select count(*) from parked_message)""";

    private final Path folder;
    private final Map<String, String> settings;
    private final Connection connection;
    private final Statement statement;
    private final BenchEmployer employer;

    BenchInstallation(Path folder) throws IOException, SQLException, JSchException {
        this.folder = folder;
        settings = Files.readAllLines(folder.resolve("local.env")).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> unquoted(parts[1])));
        String password = Files.readString(folder.resolve("keys/postgres-password")).strip();
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + settings.get("PG_PORT") + "/postgres?user=postgres&password=" + password);
        statement = connection.createStatement();
        statement.execute("set enable_seqscan = off"); // or each look reads what the agenda's deleted rows have left behind
        employer = new BenchEmployer(EMPLOYER, settings.get("SFTP_USER"), folder, Integer.parseInt(settings.get("SFTP_PORT")));
    }

    /** Of {@code local.env}, which a shell reads. */
    private static String unquoted(String value) {
        return value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
    }

    Path folder() {
        return folder;
    }

    String hubs() {
        return settings.get("HUBS");
    }

    /** @param action {@code start} or {@code stop}, and what else {@code deploy/local/one} can do to a service */
    void operate(String action, String service) throws IOException, InterruptedException {
        int code = new ProcessBuilder("deploy/local/one", folder.toString(), action, service)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("Could not " + action + " " + service);
        }
    }

    /** Memory of a service's process that is in the machine's, in MB. */
    long memory(String service) throws IOException {
        String id = Files.readString(folder.resolve("run").resolve(service + ".pid")).strip();
        try (Stream<String> lines = Files.lines(Path.of("/proc", id, "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Writes and uploads a filing of people nobody has filed before, and its mark. */
    void drop(int number, int rows) throws Exception {
        Path file = folder.resolve("bench.csv");
        BenchFiling.write(file, number * rows, rows, LocalDate.now(ZoneId.of("Asia/Tokyo")));
        // Times on an SFTP server are whole seconds: within one, names say the order.
        employer.putMarked(file, "b%05d.CSV".formatted(number));
    }

    Map<String, Integer> numbers(String query) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getInt(2));
            }
        }
        return numbers;
    }

    List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    boolean holds(String condition) throws SQLException {
        return number("(" + condition + ")::int") == 1;
    }

    long number(String expression) throws SQLException {
        try (ResultSet row = statement.executeQuery("select " + expression)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What each hub's own log says it did: filings taken in, submissions that arrived. */
    List<String> sharesOfHubs() throws IOException {
        List<String> shares = new ArrayList<>();
        for (int hub = 1; hub <= Integer.parseInt(hubs()); hub++) {
            Path log = folder.resolve("log/hub" + hub + ".log");
            shares.add("hub" + hub + ": " + lines(log, ".* bytes received$") + " filings, " + lines(log, ".* Submission \\S+ arrived.*") + " submissions");
        }
        return shares;
    }

    private static long lines(Path log, String like) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.matches(like)).count();
        }
    }

    /** That every row has become a case, reached the agency and the insurer, and nothing stands aside. */
    void verify(long rows) throws SQLException {
        try (ResultSet row = statement.executeQuery(TOTALS)) {
            row.next();
            System.out.printf("rows %,d: cases %,d, arrived %,d, handed over %,d, parked %,d%n",
                    rows, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
            if (row.getLong(1) != rows || row.getLong(2) != rows || row.getLong(3) != rows || row.getLong(4) != 0) {
                throw new IllegalStateException("Not every row came through");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        employer.close();
        connection.close();
    }
}
