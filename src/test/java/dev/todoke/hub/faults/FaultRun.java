package dev.todoke.hub.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run: an installation, employers who file, a schedule of faults, time to recover, and the judge. */
final class FaultRun implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** Nobody of the workload has a number from here on. */
    private static final int LATER_NUMBERS = 5_000_000;

    private static final int LATER_FILES = 90_000;

    private final FaultSettings settings;
    private final Installation site;
    private final Path log;
    private final Map<String, Uploader> uploaders = new LinkedHashMap<>();
    private final List<FiledFile> planned = new ArrayList<>();
    private final ExecutorService hands = Executors.newCachedThreadPool(FaultRun::daemon);
    private final AtomicInteger diedByThemselves = new AtomicInteger();
    private final Set<String> answered = new HashSet<>();

    private volatile boolean over;
    private Schedule schedule;
    private Strikes strikes;
    private BareSide bare;

    FaultRun(FaultSettings settings) throws IOException {
        this.settings = settings;
        this.site = new Installation(settings.folder(), settings.hubs(), settings.day(), settings.ownDisks());
        this.log = Files.createDirectories(settings.folder()).resolve("run.txt");
    }

    /** Returns what the judge found. */
    FaultReport run() throws Exception {
        note("starting " + settings);
        long begun = System.nanoTime();
        site.start();
        planned.addAll(Workload.of(settings.seed(), settings.files(), settings.span()));
        for (String account : List.of(Workload.SHOJI, Workload.SEISAKU, Workload.UNYU)) {
            uploaders.put(
                    account,
                    new Uploader(
                            System.getProperty("user.name"),
                            site.sftpKeys().resolve(account),
                            site.links().get(account + "-sftp").port(),
                            "in",
                            Uploader.Completion.MARK));
        }
        schedule = Schedule.of(settings.seed(), settings.faults(), settings.span(), site.targets());
        Files.writeString(settings.folder().resolve("schedule.txt"), schedule.toString());
        if (settings.bare() && BareSide.isThere()) {
            bare = new BareSide(site, planned);
        }
        note("started after " + seconds(begun) + " s; " + planned.size() + " files, "
                + schedule.faults().size() + " faults");
        long faultsBegun = System.nanoTime();
        long end = faultsBegun + settings.span().plus(settings.recovery()).toNanos();
        HubTime time = new HubTime(site.sharedClock(), DurationStyle.detectAndParse(settings.day()));
        strikes = new Strikes(site, uploaders, new Answers(site, time), time, bare, this::note);
        hands.execute(this::supervise);
        List<CompletableFuture<Void>> filing = new ArrayList<>();
        uploaders.forEach((account, uploader) -> filing.add(CompletableFuture.runAsync(
                () -> file(
                        uploader,
                        planned.stream()
                                .filter(file -> file.account().equals(account))
                                .toList(),
                        faultsBegun,
                        end),
                hands)));
        if (bare != null) {
            filing.add(CompletableFuture.runAsync(() -> file(bare.employer(), bare.files(), faultsBegun, end), hands));
        }
        strikes.run(schedule, faultsBegun);
        note("all faults are over after " + seconds(faultsBegun) + " s");
        site.heal();
        filing.forEach(CompletableFuture::join);
        note("all files are uploaded after " + seconds(faultsBegun) + " s");
        boolean settled = settle(end);
        note((settled ? "settled after " : "NOT settled after ") + seconds(faultsBegun) + " s");
        return report(seconds(faultsBegun));
    }

    private void file(Uploader uploader, List<FiledFile> files, long begun, long end) {
        for (FiledFile file : files) {
            long wait = file.atMillis() - (System.nanoTime() - begun) / 1_000_000;
            if (wait > 0) {
                Program.sleep(wait);
            }
            uploader.upload(file, end);
        }
    }

    private void supervise() {
        while (!over) {
            for (Program program : List.copyOf(site.programs().values())) {
                if (!over && program.supervise()) {
                    diedByThemselves.incrementAndGet();
                    note("died by itself and was started again: " + program.name());
                }
            }
            Program.sleep(1_000);
        }
    }

    /** Answers what the hub asks employers for, and waits until nothing is left to do. */
    private boolean settle(long end) {
        int quiet = 0;
        OffsetDateTime rest = null;
        while (System.nanoTime() < end && quiet < 2) {
            Program.sleep(LOOK.toMillis());
            try {
                JdbcClient tables = site.tables();
                answerNotices(tables, end);
                long open = tables.sql(
                                "select count(*) from casefile where state not in ('CLOSED', 'RETURNED', 'WITHDRAWN')")
                        .query(Long.class)
                        .single();
                List<String> work = Books.work(tables);
                long parked =
                        work.stream().filter(line -> line.contains("parked")).count();
                boolean done = open == 0 && work.size() == parked && inboxesAreEmpty();
                rest = !done ? null : rest == null ? databaseTime(tables) : rest;
                quiet = done && sumsWereLookedAt(tables, rest) ? quiet + 1 : 0;
                note("open cases " + open + ", due work " + (work.size() - parked) + ", parked " + parked);
            } catch (DataAccessException | IOException e) {
                note("cannot look: " + e);
            }
        }
        return quiet >= 2;
    }

    private static OffsetDateTime databaseTime(JdbcClient tables) {
        return tables.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
    }

    /** The hub has held its sums against each other since then, all of them. */
    private static boolean sumsWereLookedAt(JdbcClient tables, OffsetDateTime since) {
        return tables.sql("select exists (select from conservation_round where began_at > :since and not waiting)")
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** What was accepted and not taken in lies in a folder beside the employers'. */
    private boolean inboxesAreEmpty() throws IOException {
        List<Path> inboxes = new ArrayList<>(List.of(site.sftpRoot().resolve("hub-accepted")));
        uploaders
                .keySet()
                .forEach(account -> inboxes.add(site.sftpRoot().resolve(account).resolve("in")));
        for (Path inbox : inboxes) {
            if (Files.exists(inbox)) {
                try (Stream<Path> files = Files.walk(inbox)) {
                    if (files.anyMatch(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".done"))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** People of 見本商事 whose number was missing get one, each once. */
    private void answerNotices(JdbcClient tables, long end) {
        List<String> missing = tables
                .sql(
                        "select case_no from casefile where number_state = 'MISSING' and closed_at is null and employer_id = :employer order by case_no")
                .param("employer", Workload.SHOJI)
                .query(String.class)
                .list()
                .stream()
                .filter(caseNo -> !answered.contains(caseNo))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        String[] registrations = missing.stream()
                .map(caseNo -> """
                          <numberRegistration>
                            <caseNo>%s</caseNo>
                            <personalNumber>%s</personalNumber>
                          </numberRegistration>
                        """.formatted(
                        caseNo, SyntheticNumbers.number(LATER_NUMBERS + missing.indexOf(caseNo) + answered.size())))
                .toArray(String[]::new);
        int number = LATER_FILES + planned.size();
        FiledFile file = new FiledFile(
                number,
                0,
                Workload.SHOJI,
                "numbers-" + number + ".xml",
                XmlText.bytes(XmlText.shoji(registrations)),
                0,
                List.of());
        planned.add(file);
        if (uploaders.get(Workload.SHOJI).upload(file, end)) {
            answered.addAll(missing);
        }
    }

    private FaultReport report(long seconds) throws IOException {
        List<FiledFile> confirmed = uploaders.values().stream()
                .flatMap(uploader -> uploader.confirmed().stream())
                .toList();
        Books books = Books.read(site.simulators(), site.tables(), site.sftpRoot());
        Verdict verdict = new Judge(planned, confirmed, books).judge();
        FaultReport report = new FaultReport(
                settings,
                strikes.struck(),
                strikes.atTheirMoment(),
                diedByThemselves.get(),
                seconds,
                confirmed,
                uploaders.values().stream().mapToInt(Uploader::attempts).sum(),
                uploaders.values().stream().mapToInt(Uploader::broken).sum(),
                books,
                verdict,
                bare == null ? null : bare.judge(),
                bare == null ? 0 : bare.recordsFiled());
        Files.writeString(settings.folder().resolve("verdict.txt"), verdict.toString());
        Files.writeString(settings.folder().resolve("result.md"), report.markdown());
        return report;
    }

    private synchronized void note(String what) {
        try {
            String line = LocalTime.now().withNano(0) + "  " + what + "\n";
            Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (settings.talkative()) {
                System.out.print(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1_000_000_000;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fault run");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        over = true;
        uploaders.values().forEach(Uploader::close);
        if (bare != null) {
            bare.close();
        }
        site.close();
    }

    /** {@code bench/faults}: exit code 0 when the judge found nothing. */
    public static void main(String[] args) throws Exception {
        // Clients whose server has just been killed have much to say.
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.OFF);
        FaultSettings settings = FaultSettings.parse(args);
        int exit;
        try (FaultRun run = new FaultRun(settings)) {
            FaultReport report = run.run();
            System.out.println(report.markdown());
            if (!report.verdict().isClean()) {
                System.out.println(report.verdict());
                System.out.println(
                        "Kept for a look: " + settings.folder() + " (schedule.txt, run.txt, verdict.txt, log/)");
            }
            exit = report.verdict().isClean() ? 0 : 1;
        }
        System.exit(exit);
    }
}
