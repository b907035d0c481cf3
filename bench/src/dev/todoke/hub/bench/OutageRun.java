package dev.todoke.hub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps the agency and all insurers away while as much is filed as in ten hours of April, says what memory and disk that takes, lets them come back, and says how long
 * the way out took, whether everything reached them once, and in what order.
 */
public final class OutageRun {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTNERS = List.of("agency", "insurers");
    private static final List<String> WATCHED = List.of("hub1", "broker-primary");
    private static final String INSURER = "mihon-rengo-kenpo";

    private static final String TAKEN_IN =
            "(select count(*) from filing) = %d and not exists (select from agenda where step = 'employer-write-outbox')";
    private static final String ORDERED = "not exists (select from agenda where step = 'insurer-send-registration')";
    private static final String ARRIVED = "(select coalesce(sum(people), 0) from submission where state = 'ARRIVED') = %d";

    /** The place in which the filing was dropped that something sent comes from. */
    private static final String PLACE = "min(substr(split_part(f.file_name, '.', 1), 2)::int)";

    private static final String PACKAGES = "select s.submission_no || '.zip', " + PLACE
            + " from submission s join delivery d on d.submission_id = s.id join casefile c on c.id = d.case_id join filing f on f.id = c.filing_id group by s.submission_no";
    private static final String CASES =
            "select c.case_no, " + PLACE + " from casefile c join filing f on f.id = c.filing_id group by c.case_no";

    private final BenchInstallation installation;
    private final int files;
    private final long all;
    private final Map<String, Long> mostMemory = new TreeMap<>();

    private OutageRun(BenchInstallation installation, int files, int rows) {
        this.installation = installation;
        this.files = files;
        this.all = (long) files * rows;
    }

    /** @param args folder of the topology, filings, rows a filing */
    public static void main(String... args) throws Exception {
        int files = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        try (BenchInstallation installation = new BenchInstallation(Path.of(args[0]))) {
            OutageRun run = new OutageRun(installation, files, rows);
            for (String partner : PARTNERS) {
                installation.operate("stop", partner);
            }
            run.away(rows);
            for (String partner : PARTNERS) {
                installation.operate("start", partner);
            }
            run.back();
            installation.verify((long) files * rows);
            run.judge();
        }
    }

    private void away(int rows) throws Exception {
        stand("at the beginning");
        long begun = System.nanoTime();
        for (int file = 0; file < files; file++) {
            installation.drop(file, rows);
            watch();
        }
        await(TAKEN_IN.formatted(files));
        say("away: %,d rows in %d filings taken in, each with its receipt", begun, all, files);
        // The broker is there, its readers are not.
        await(ORDERED);
        say("away: all orders on the insurer's queue", begun);
        stand("at the end of the outage");
        installation
                .texts("select format('%s is %s for %s after %s failures', partner, state, hub, failures) from partner_state order by partner")
                .forEach(line -> System.out.println("  " + line));
    }

    private void back() throws Exception {
        long begun = System.nanoTime();
        await(ARRIVED.formatted(all));
        say("back: all packages with the agency", begun);
        Path orders = ledger("insurers", INSURER, "journal.jsonl");
        while (count(orders) < all) {
            pause();
        }
        say("back: all orders with the insurer", begun);
        stand("when all is through");
    }

    /** From the partners' own ledgers. */
    private void judge() throws IOException, SQLException {
        judge("packages", ledger("agency", "applications.jsonl"), "arrived", "fileName", "fileName", installation.numbers(PACKAGES));
        judge("orders", ledger("insurers", INSURER, "journal.jsonl"), "", "messageId", "caseNo", installation.numbers(CASES));
    }

    private void judge(String what, Path ledger, String within, String key, String subject, Map<String, Integer> places) throws IOException {
        Set<String> keys = new HashSet<>();
        Set<String> transports = new HashSet<>();
        int lines = 0;
        int last = -1;
        int behind = 0;
        int furthest = 0;
        try (Stream<String> text = Files.lines(ledger)) {
            for (String line : (Iterable<String>) text::iterator) {
                JsonNode entry = JSON.readTree(line);
                JsonNode one = within.isEmpty() ? entry : entry.path(within);
                if (!one.has(key) || !transports.add(one.path("transportId").asText(lines + ""))) {
                    continue;
                }
                lines++;
                keys.add(one.get(key).asText());
                int place = places.get(one.get(subject).asText());
                behind += place < last ? 1 : 0;
                furthest = Math.max(furthest, last - place);
                last = Math.max(last, place);
            }
        }
        System.out.printf(
                "%s: %,d received, %,d of them for the first time; %,d came after one of a later filing, at most %d filings later%n",
                what, lines, keys.size(), behind, furthest);
        if (lines != keys.size()) {
            throw new IllegalStateException("Something came twice");
        }
    }

    private void await(String condition) throws Exception {
        while (!installation.holds(condition)) {
            pause();
        }
    }

    private void pause() throws InterruptedException, IOException {
        Thread.sleep(500);
        watch();
    }

    private void watch() throws IOException {
        for (String service : WATCHED) {
            mostMemory.merge(service, installation.memory(service), Math::max);
        }
    }

    private void stand(String when) throws IOException, SQLException {
        watch();
        System.out.printf(
                "%s: most memory %s; disk in MB: database %,d, broker %,d, archive %,d, dropbox %,d; work waiting %,d%n",
                when,
                mostMemory.entrySet().stream().map(most -> most.getKey() + " " + most.getValue() + " MB").collect(Collectors.joining(", ")),
                size("postgres/data"), size("broker"), size("archive"), size("dropbox"),
                installation.number("(select count(*) from agenda)"));
    }

    private long size(String below) throws IOException {
        long[] bytes = new long[1];
        Files.walkFileTree(installation.folder().resolve(below), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes[0] += attributes.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path goneMeanwhile, IOException why) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0] >> 20;
    }

    private Path ledger(String... place) {
        return installation.folder().resolve(Path.of("ledger", place));
    }

    private static long count(Path ledger) throws IOException {
        if (!Files.exists(ledger)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(ledger)) {
            return lines.filter(line -> line.startsWith("{\"kind\":\"received\"")).count();
        }
    }

    private static void say(String text, long begun, Object... values) {
        System.out.printf(text + ", after %.0f s%n", Stream.concat(Stream.of(values), Stream.of((System.nanoTime() - begun) / 1e9)).toArray());
    }
}
