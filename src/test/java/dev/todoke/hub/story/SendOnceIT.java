package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.filing.EnrolmentRow;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub killed again and again in the middle of its work: every case goes on, and nothing is sent twice. */
class SendOnceIT {

    private static final long SEED = 20261121;
    /** Longer than any step takes: a blow falls before, within or after the commit that the step is about to make. */
    private static final int LATEST_BLOW_MILLIS = 60;

    private static final int FILES_A_LIFE = 2;
    private static final int PEOPLE_A_FILE = 5;
    private static final int FILES = (Moment.values().length + 1) * FILES_A_LIFE;
    private static final LocalDate HIRED_ON = LocalDate.of(2026, 12, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a hub has just begun when the blow falls. */
    private enum Moment {
        INTAKE(story -> story.count("select count(*) from filing")),
        SENDING_TO_AGENCY(story -> story.length(APPLICATIONS)),
        SENDING_TO_INSURER(story -> story.journal("received").size()
                + story.count("select count(lease_owner) from agenda where step = 'insurer-send-registration'")),
        RESULTS_AND_NOTICES(story ->
                story.count("select count(*) from event where kind in ('RESULT_REGISTERED', 'RESULT_VIEWABLE')"));

        private final ToLongFunction<SendOnceIT> trace;

        Moment(ToLongFunction<SendOnceIT> trace) {
            this.trace = trace;
        }
    }

    private static final String APPLICATIONS = "simulator/agency/applications.jsonl";
    private static final String JOURNAL = "simulator/insurer/kyokai-tokyo/journal.jsonl";

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    /** Files whose upload no hub has confirmed yet; like any payroll system the client sends them again. */
    private final Deque<byte[]> unconfirmed = new ArrayDeque<>();

    private Path home;
    private HubProcess hub;
    private int people;

    @Test
    void every_case_goes_on_and_nothing_is_sent_twice() throws Exception {
        home = folder.resolve("data");
        for (Moment moment : Moment.values()) {
            hub = HubProcess.on(home, folder.resolve(moment + ".txt"));
            killIn(moment);
        }
        hub = HubProcess.on(home, folder.resolve("last-life.txt"));
        fileAgain();
        awaitEveryFileTakenIn();
        answerNotices();
        awaitEveryCaseEnded();

        assertNothingLost();
        assertAgencyGotEveryPersonOnce();
        assertInsurerGotEveryMessageOnce();
        assertEmployerGotEveryFile();
        assertNothingLeftLying();
        assertThat(hub.verifyAudit()).as("exit code of audit verify").isZero();
    }

    @AfterEach
    void stopEverything() throws IOException {
        if (hub != null) {
            hub.close();
        }
        HubProcess.stopDatabase(home);
    }

    /** Work goes on by itself, new files come in, and as soon as the moment leaves its first trace the blow is on its way. */
    private void killIn(Moment moment) {
        long before = moment.trace.applyAsLong(this);
        CompletableFuture<Void> filing = CompletableFuture.runAsync(this::fileAgain);
        await("a trace of " + moment)
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> moment.trace.applyAsLong(this) > before);
        CompletableFuture.runAsync(
                        hub::kill,
                        CompletableFuture.delayedExecutor(random.nextInt(LATEST_BLOW_MILLIS), TimeUnit.MILLISECONDS))
                .join();
        filing.join();
        System.out.println("Killed in " + moment + ": " + applications().size() + " packages at the agency, "
                + count("select count(arrive_id) from submission") + " heard of; " + leftBehind());
        hub.close();
    }

    private List<String> leftBehind() {
        return hub.database().sql("""
                        select 'agenda ' || step || ' ' || count(*) || ', claimed ' || count(lease_owner) from agenda group by step
                        union all select 'submissions ' || state || ' ' || count(*) from submission group by state
                        union all select 'cases ' || state || ' ' || count(*) from casefile group by state
                        order by 1""").query(String.class).list();
    }

    private void fileAgain() {
        for (int i = 0; i < FILES_A_LIFE; i++) {
            unconfirmed.add(file());
        }
        try (EmployerClient client = hub.employer(SHOJI)) {
            while (!unconfirmed.isEmpty()) {
                client.put("SHFD0006.CSV", unconfirmed.peek());
                unconfirmed.remove();
            }
        } catch (UncheckedIOException killed) {
            // What is not confirmed goes to the next life.
        }
    }

    /** The first has no number, the second is returned by the agency, the others go through. */
    private byte[] file() {
        EnrolmentRow[] rows = new EnrolmentRow[PEOPLE_A_FILE];
        for (int i = 0; i < rows.length; i++) {
            int n = people++;
            String family = i == 1 ? "ﾍﾝﾚｲ" : "ﾂﾂﾞｷ";
            rows[i] = Filed.person(family + " " + kana(n), "続　太郎", 3_000 + n, HIRED_ON);
            if (i == 0) {
                rows[i].withoutNumber();
            }
        }
        return Filed.csv(rows);
    }

    /** A number in kana, so that everybody has a name of their own. */
    private static String kana(int n) {
        StringBuilder name = new StringBuilder();
        Integer.toString(1_000 + n).chars().forEach(digit -> name.append("ｱｲｳｴｵｶｷｸｹｺ".charAt(digit - '0')));
        return name.toString();
    }

    private void awaitEveryFileTakenIn() {
        await("every file to be taken in")
                .atMost(Duration.ofMinutes(1))
                .until(() -> count("select count(*) from casefile") == people);
    }

    private void answerNotices() {
        List<String> missing = hub.database()
                .sql("select case_no from casefile where number_state = 'MISSING' order by case_no")
                .query(String.class)
                .list();
        assertThat(missing).hasSize(FILES);
        String[] registrations = missing.stream()
                .map(caseNo -> Filed.registration(caseNo, SyntheticNumbers.number(4_000 + missing.indexOf(caseNo))))
                .toArray(String[]::new);
        try (EmployerClient client = hub.employer(SHOJI)) {
            client.put("numbers.xml", Filed.numbersLater(registrations));
        }
    }

    private void awaitEveryCaseEnded() {
        await("every case to be closed or returned and everything to be delivered")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    assertThat(unfinished()).isEmpty();
                    assertThat(journal("received")).hasSizeGreaterThanOrEqualTo((int) orders());
                    assertThat(journal("noticed")).hasSizeGreaterThanOrEqualTo((int) notices());
                });
    }

    private List<String> unfinished() {
        return hub.database().sql("""
                        select case_no || ' ' || state || ' ' || turn || ' ' || coalesce(reason, '') || ' ' ||
                            (select string_agg(kind, ' ' order by id) from event where case_id = c.id)
                        from casefile c where state not in ('CLOSED', 'RETURNED')
                        union all select 'outbox ' || path from outbox_file where written_at is null
                        union all select step || ' ' || coalesce(park_code, '') from agenda where step not in ('notice-remind-employer', 'window-sweep')
                        """).query(String.class).list();
    }

    private void assertNothingLost() {
        assertThat(count("select count(*) from casefile where state = 'RETURNED'"))
                .isEqualTo(FILES);
        assertThat(count("select count(*) from agenda where parked_at is not null"))
                .isZero();
        assertThat(count("select count(*) from conservation_fault"))
                .as("ways in which the books did not meet, at any moment of any life")
                .isZero();
        assertThat(hub.database()
                        .sql("select route_id || ' ' || code || ' ' || detail from parked_message")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count("""
                        select count(*) from (select 1 from event where kind in ('FILING_RECEIVED', 'SUBMISSION_PREPARED',
                        'SUBMISSION_ARRIVED', 'WINDOW_OPENED', 'AGENCY_DECIDED', 'AGENCY_RETURNED', 'NUMBER_RECEIVED', 'RESULT_REGISTERED',
                        'RESULT_VIEWABLE', 'CASE_CLOSED') group by case_id, kind having count(*) > 1) twice"""))
                .as("events that happen once, twice on one timeline")
                .isZero();
    }

    private void assertAgencyGotEveryPersonOnce() {
        assertThat(applications())
                .extracting(line -> line.path("fileName").asText())
                .doesNotHaveDuplicates()
                .hasSize((int) count("select count(*) from submission"));
        List<String> filed = new ArrayList<>();
        applications()
                .forEach(application -> application
                        .path("people")
                        .forEach(person ->
                                filed.add(person.path("columns").path(6).asText())));
        assertThat(filed).hasSize(people).doesNotHaveDuplicates();
    }

    private void assertInsurerGotEveryMessageOnce() {
        assertThat(journal("received"))
                .extracting(line -> line.path("messageId").asText())
                .doesNotHaveDuplicates()
                .hasSize((int) orders());
        assertThat(journal("noticed")).hasSize((int) notices());
        assertThat(journal("refused")).isEmpty();
    }

    private void assertEmployerGotEveryFile() {
        try (EmployerClient client = hub.employer(SHOJI)) {
            assertThat(client.names("in")).isEmpty();
            assertThat(client.names("out")).hasSize(2 * (int) count("select count(*) from filing"));
            assertThat(client.names("out/returns")).hasSize(2 * FILES);
            assertThat(client.names("out/notices"))
                    .filteredOn(name -> name.startsWith("N-"))
                    .hasSize(2 * (int) notices());
            assertThat(client.names("out/notices"))
                    .filteredOn(name -> name.startsWith("bundle-"))
                    .hasSize((int) count("select count(*) from outbox_file where kind = 'BUNDLE_PDF'"));
        }
    }

    /** Work that was cut off leaves no half-made file behind; database and broker look after their own. */
    private void assertNothingLeftLying() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.map(home::relativize).filter(SendOnceIT::isHalfMade))
                    .isEmpty();
        }
    }

    private static boolean isHalfMade(Path file) {
        String name = file.getFileName().toString();
        boolean own =
                !file.startsWith("postgres") && !file.startsWith("postgres-binaries") && !file.startsWith("artemis");
        boolean rendered = file.getNameCount() == 2 && file.startsWith("work");
        return own && (name.startsWith(".") || name.endsWith(".part") || rendered);
    }

    private long orders() {
        return count("select count(*) from delivery where party = 'INSURER'");
    }

    /** One that the number overtook is never issued. */
    private long notices() {
        return count("select count(*) from notice where issued_at is not null");
    }

    private List<JsonNode> applications() {
        return lines(APPLICATIONS).stream()
                .map(line -> line.path("arrived"))
                .filter(JsonNode::isObject)
                .toList();
    }

    private List<JsonNode> journal(String kind) {
        return lines(JOURNAL).stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
    }

    private List<JsonNode> lines(String file) {
        try {
            List<JsonNode> all = new ArrayList<>();
            String text = Files.readString(home.resolve(file));
            for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
                all.add(JSON.readTree(line));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long length(String file) {
        return home.resolve(file).toFile().length();
    }

    private long count(String sql) {
        return hub.database().sql(sql).query(Long.class).single();
    }
}
