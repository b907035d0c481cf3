package dev.todoke.hub.bench;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Drops several filings at an installation that {@code deploy/local/up} has started, and times until all of them have reached agency and insurer. */
public final class HubsSpeed {

    private static final String EMPLOYER = "mihon-unyu";
    private static final int ROUNDS = 3;

    private static final String DONE = """
            select (select count(*) from filing) = %d and not exists (select from agenda where due_at <= now() and step in
                ('agency-package-cases', 'agency-send-submission', 'insurer-send-registration', 'employer-write-outbox'))""";

    private static final String TOTALS = """
            select (select count(*) from casefile), (select coalesce(sum(people), 0) from submission where state = 'ARRIVED'),
                (select count(*) from delivery where party = 'INSURER' and state in ('SENT', 'ANSWERED')),
                (select count(*) from agenda where parked_at is not null) + (select count(*) from parked_message)""";

    private HubsSpeed() {}

    /** @param args folder of the topology, filings a round, rows a filing; the first round is printed and not counted */
    public static void main(String... args) throws Exception {
        Path folder = Path.of(args[0]);
        int files = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        Map<String, String> settings = settings(folder);
        String url = "jdbc:postgresql://127.0.0.1:" + settings.get("PG_PORT") + "/postgres?user=postgres&password="
                + Files.readString(folder.resolve("keys/postgres-password")).strip();
        List<Double> rates = new ArrayList<>();
        try (BenchEmployer employer = new BenchEmployer(
                        EMPLOYER, settings.get("SFTP_USER"), folder, Integer.parseInt(settings.get("SFTP_PORT")));
                Connection connection = DriverManager.getConnection(url);
                Statement database = connection.createStatement()) {
            database.execute("set enable_seqscan = off"); // or each look reads what the agenda's deleted rows have left behind
            for (int round = 0; round <= ROUNDS; round++) {
                double seconds = round(round, files, rows, folder, employer, database);
                double rate = files * rows / seconds;
                System.out.printf("%s: %,d rows in %d filings, %.1f s, %,.0f rows/s%n",
                        round == 0 ? "warm-up" : "round " + round, files * rows, files, seconds, rate);
                if (round > 0) {
                    rates.add(rate);
                }
            }
            verify(database, (long) (ROUNDS + 1) * files * rows);
        }
        double[] sorted = rates.stream().mapToDouble(rate -> rate).sorted().toArray();
        System.out.printf("%s hubs, median of %d: %,.0f rows/s%n", settings.get("HUBS"), ROUNDS, sorted[ROUNDS / 2]);
    }

    private static double round(int round, int files, int rows, Path folder, BenchEmployer employer, Statement database)
            throws Exception {
        List<Path> written = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            written.add(BenchFiling.write(
                    folder.resolve("bench-" + file + ".csv"),
                    (round * files + file) * rows,
                    rows,
                    LocalDate.now(ZoneId.of("Asia/Tokyo"))));
        }
        long begun = System.nanoTime();
        for (int file = 0; file < files; file++) {
            employer.putMarked(written.get(file), "r" + round + "-" + file + ".CSV");
        }
        while (!done(database, (round + 1) * files)) {
            Thread.sleep(200);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static boolean done(Statement database, int filings) throws SQLException {
        try (ResultSet row = database.executeQuery(DONE.formatted(filings))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void verify(Statement database, long rows) throws SQLException {
        try (ResultSet row = database.executeQuery(TOTALS)) {
            row.next();
            System.out.printf("rows %,d: cases %,d, arrived %,d, handed over %,d, parked %,d%n",
                    rows, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
            boolean whole = row.getLong(1) == rows && row.getLong(2) == rows && row.getLong(3) == rows && row.getLong(4) == 0;
            if (!whole) {
                throw new IllegalStateException("Not every row came through");
            }
        }
    }

    /** Of {@code local.env}, which a shell reads. */
    private static Map<String, String> settings(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("local.env")).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> unquoted(parts[1])));
    }

    private static String unquoted(String value) {
        return value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
    }
}
