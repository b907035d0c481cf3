package dev.todoke.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Drops one large filing by SFTP and times, stage by stage, until every case is durable, every package has arrived at the agency, every registration
 * message is durable on the insurer's queue and the receipt lies in {@code out/}; then the textbook route over rows of the same file.
 */
public final class PipelineSpeed {

    private static final String QUEUE = "hub.insurer.06138887.registration.v1";
    private static final String EMPLOYER = "mihon-unyu";
    private static final Duration LONGEST = Duration.ofMinutes(60);

    /** Only that something is there is asked for, so that looking costs next to nothing. */
    private static final String LOOK = """
            select (select count(*) from filing where format <> 'UNKNOWN'),
                   exists (select from agenda where step in ('agency-package-cases', 'agency-send-submission')),
                   exists (select from agenda where step = 'insurer-send-registration')""";

    /** Of all filings so far: cases, people in packages that arrived, orders that left, parked work, personal numbers. */
    private static final String TOTALS = """
            select (select count(*) from casefile),
                   (select coalesce(sum(people), 0) from submission where state = 'ARRIVED'),
                   (select count(*) from delivery where party = 'INSURER' and state = 'SENT'),
                   (select count(*) from agenda where parked_at is not null) + (select count(*) from parked_message),
                   (select count(*) from vault_number)""";

    /** Seconds from the start of the upload. */
    private enum Stage {
        UPLOADED("upload closed"),
        CASES("all cases durable (filing committed)"),
        RECEIPT("receipt in out/"),
        MESSAGES("last message durable on the queue"),
        ARRIVED("last package arrived at the agency");

        private final String text;

        Stage(String text) {
            this.text = text;
        }
    }

    private record Options(int rows, int warmUp, int rounds, String heap, int bareRows, Path folder, List<String> jvm, List<String> settings) {

        static Options of(String... args) throws IOException {
            Map<String, String> given = new HashMap<>();
            List<String> jvm = new ArrayList<>();
            List<String> settings = new ArrayList<>();
            for (int at = 0; at < args.length; at += 2) {
                switch (args[at]) {
                    case "--jvm" -> jvm.add(args[at + 1]);
                    case "--set" -> settings.add(args[at + 1]);
                    default -> given.put(args[at].substring(2), args[at + 1]);
                }
            }
            return new Options(
                    Integer.parseInt(given.getOrDefault("rows", "100000")),
                    Integer.parseInt(given.getOrDefault("warm-up", "1")),
                    Integer.parseInt(given.getOrDefault("rounds", "3")),
                    given.getOrDefault("heap", "1g"),
                    Integer.parseInt(given.getOrDefault("bare-rows", "2000")),
                    given.containsKey("folder")
                            ? Files.createDirectories(Path.of(given.get("folder")))
                            : Files.createTempDirectory("todoke-pipeline"),
                    jvm,
                    settings);
        }

        List<String> hubJvm() {
            List<String> words = new ArrayList<>(List.of("-Xmx" + heap, "-Xlog:gc:file=" + gcLog()));
            words.addAll(jvm);
            return words;
        }

        Path gcLog() {
            return folder.resolve("gc.log");
        }
    }

    private record Round(Map<Stage, Double> seconds, double hubCpu, double databaseCpu) {
        double whole() {
            return seconds.values().stream().mapToDouble(at -> at).max().orElseThrow();
        }
    }

    private final Options options;
    private final BenchHub hub;
    private final BenchEmployer employer;
    private final Statement database;

    private PipelineSpeed(Options options, BenchHub hub, BenchEmployer employer, Statement database) {
        this.options = options;
        this.hub = hub;
        this.employer = employer;
        this.database = database;
    }

    /**
     * Measures.
     *
     * @param args {@code --rows N --warm-up N --rounds N --heap SIZE --bare-rows N --folder PATH}; {@code --jvm WORD} and {@code --set NAME=VALUE} as often
     *     as wanted are for the hub
     */
    public static void main(String... args) throws Exception {
        Options options = Options.of(args);
        Path home = options.folder().resolve("home");
        try (BenchAgency agency = new BenchAgency(options.folder().resolve("agency"));
                BenchHub hub = new BenchHub(home, agency.port(), options.hubJvm(), options.settings());
                BenchEmployer employer = new BenchEmployer(EMPLOYER, home, hub.sftpPort());
                Connection connection = DriverManager.getConnection(hub.jdbcUrl());
                Statement database = connection.createStatement()) {
            database.execute("set enable_seqscan = off"); // or each look reads what the agenda's deleted rows have left behind
            new PipelineSpeed(options, hub, employer, database).measure(agency);
        }
        FileSystemUtils.deleteRecursively(home);
        FileSystemUtils.deleteRecursively(options.folder().resolve("agency"));
    }

    private void measure(BenchAgency agency) throws Exception {
        List<Round> rounds = new ArrayList<>();
        int all = options.warmUp() + options.rounds();
        for (int round = 0; round < all; round++) {
            Round taken = round(round);
            print(round < options.warmUp() ? "warm-up" : "round " + (rounds.size() + 1), taken);
            if (round >= options.warmUp()) {
                rounds.add(taken);
            }
        }
        verify(agency, (long) all * options.rows());
        double rate = options.rows() / BenchFigures.median(rounds.stream().map(Round::whole).toList());
        double cpu = BenchFigures.median(
                rounds.stream().map(round -> round.hubCpu() + round.databaseCpu()).toList());
        System.out.printf(
                "median of %d: %,.0f rows/s end to end; processor time of hub and database %.0f µs a row%n",
                rounds.size(), rate, cpu / options.rows() * 1e6);
        heap();
        if (options.bareRows() > 0) {
            Path rows = BenchFiling.write(options.folder().resolve("bare.csv"), 0, options.bareRows(), LocalDate.now());
            for (long timeout : new long[] {BareCamelSpeed.DEFAULT_TIMEOUT, BareCamelSpeed.HUB_TIMEOUT}) {
                double bare = new BareCamelSpeed(options.folder().resolve("bare"), timeout).rowsPerSecond(rows);
                System.out.printf(
                        "bare Camel, file to queue, journal synced, its timeout %,d ns: %,.0f rows/s; the hub is %.1f times as fast%n",
                        timeout, bare, rate / bare);
            }
        }
    }

    private Round round(int number) throws Exception {
        Path file = BenchFiling.write(
                options.folder().resolve("SHFD0006.CSV"),
                number * options.rows(),
                options.rows(),
                LocalDate.now(ZoneId.of("Asia/Tokyo")));
        Duration hubBefore = hub.processorTime();
        Duration databaseBefore = hub.databaseProcessorTime();
        int answersBefore = receipts();
        Map<Stage, Double> seconds = new HashMap<>();
        long start = System.nanoTime();
        employer.put(file, "SHFD0006.CSV");
        seconds.put(Stage.UPLOADED, since(start));
        while (seconds.size() < Stage.values().length) {
            if (since(start) > LONGEST.toSeconds()) {
                throw new IllegalStateException("Not done after " + LONGEST + ": " + seconds);
            }
            look(number, start, seconds);
            if (!seconds.containsKey(Stage.RECEIPT) && receipts() > answersBefore) {
                seconds.put(Stage.RECEIPT, since(start));
            }
            Thread.sleep(200);
        }
        Files.delete(file);
        return new Round(
                seconds,
                hub.processorTime().minus(hubBefore).toMillis() / 1e3,
                hub.databaseProcessorTime().minus(databaseBefore).toMillis() / 1e3);
    }

    private void look(int number, long start, Map<Stage, Double> seconds) throws SQLException {
        try (ResultSet row = database.executeQuery(LOOK)) {
            row.next();
            double at = since(start);
            if (row.getInt(1) <= number) {
                return;
            }
            seconds.putIfAbsent(Stage.CASES, at);
            if (!row.getBoolean(2)) {
                seconds.putIfAbsent(Stage.ARRIVED, at);
            }
            if (!row.getBoolean(3)) {
                seconds.putIfAbsent(Stage.MESSAGES, at);
            }
        }
    }

    /** Both the receipt's XML and its page. */
    private int receipts() throws Exception {
        return (int) employer.answers().stream().filter(name -> name.startsWith("F-")).count() / 2;
    }

    /** That every row came through all stages, once, and nothing stands aside. */
    private void verify(BenchAgency agency, long rows) throws Exception {
        long queued = hub.messages(QUEUE);
        long arrived = agency.peopleArrived();
        try (ResultSet row = database.executeQuery(TOTALS)) {
            row.next();
            System.out.printf(
                    "rows %,d: cases %,d, arrived %,d (in the agency's ledger %,d), handed over %,d (on the queue %,d), personal numbers %,d, parked %,d%n",
                    rows, row.getLong(1), row.getLong(2), arrived, row.getLong(3), queued, row.getLong(5), row.getLong(4));
            boolean complete = row.getLong(1) == rows
                    && row.getLong(2) == rows
                    && arrived == rows
                    && row.getLong(3) == rows
                    && queued == rows
                    && row.getLong(5) == rows
                    && row.getLong(4) == 0;
            if (!complete) {
                throw new IllegalStateException("Not every row came through");
            }
        }
    }

    private void print(String name, Round round) {
        System.out.printf("%s: %,d rows, %,.0f rows/s%n", name, options.rows(), options.rows() / round.whole());
        for (Stage stage : Stage.values()) {
            System.out.printf("  %6.2f s  %s%n", round.seconds().get(stage), stage.text);
        }
        System.out.printf("  processor: hub %.1f s, database %.1f s%n", round.hubCpu(), round.databaseCpu());
    }

    /** The most that was in use after a collection, and the longest pause. */
    private void heap() throws IOException {
        try (Stream<String> lines = Files.lines(options.gcLog())) {
            List<String[]> pauses = lines.filter(line -> line.contains("Pause"))
                    .map(line -> line.replaceAll(".* (\\d+)M->(\\d+)M\\((\\d+)M\\) ([\\d.]+)ms.*", "$1 $2 $3 $4").split(" "))
                    .filter(parts -> parts.length == 4)
                    .collect(Collectors.toList());
            System.out.printf(
                    "heap of the hub -Xmx%s: at most %d MB before and %d MB after a collection; longest pause %.0f ms%n",
                    options.heap(),
                    pauses.stream().mapToInt(pause -> Integer.parseInt(pause[0])).max().orElse(0),
                    pauses.stream().mapToInt(pause -> Integer.parseInt(pause[1])).max().orElse(0),
                    pauses.stream().mapToDouble(pause -> Double.parseDouble(pause[3])).max().orElse(0));
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
