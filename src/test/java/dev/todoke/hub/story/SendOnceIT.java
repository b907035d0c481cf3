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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub killed again and again in the middle of its work: every case goes on, and nothing is sent twice. */
class SendOnceIT {

    private static final long SEED = 20261121;
    private static final int KILLS = 5;
    private static final int FILES_A_LIFE = 3;
    private static final int PEOPLE_A_FILE = 10;
    private static final int PEOPLE = (KILLS + 1) * FILES_A_LIFE * PEOPLE_A_FILE;
    private static final LocalDate HIRED_ON = LocalDate.of(2026, 12, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    /** Files whose upload no hub has confirmed yet; like any payroll system the client sends them again. */
    private final Deque<byte[]> unconfirmed = new ArrayDeque<>();

    private int people;

    @Test
    void every_case_goes_on_and_nothing_is_sent_twice() throws Exception {
        Path home = folder.resolve("data");
        for (int life = 1; life <= KILLS; life++) {
            HubProcess hub = HubProcess.on(home, folder.resolve("life-" + life + ".txt"));
            long millis = 200 + random.nextInt(5_000);
            CompletableFuture<Void> death = CompletableFuture.runAsync(
                    hub::kill, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
            fileAgain(hub);
            death.join();
            hub.awaitEnd();
        }
        HubProcess hub = HubProcess.on(home, folder.resolve("last-life.txt"));
        try {
            fileAgain(hub);
            awaitEveryFileTakenIn(hub);
            answerNotices(hub);
            awaitEveryCaseEnded(hub);
            assertNothingLostAndNothingTwice(hub, home);
        } finally {
            hub.stop();
        }
    }

    private void fileAgain(HubProcess hub) {
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

    private static void awaitEveryFileTakenIn(HubProcess hub) {
        await("every file to be taken in")
                .atMost(Duration.ofMinutes(2))
                .until(() -> count(hub, "select count(*) from casefile") == PEOPLE);
    }

    private static void answerNotices(HubProcess hub) {
        List<String> missing = hub.database()
                .sql("select case_no from casefile where number_state = 'MISSING' order by case_no")
                .query(String.class)
                .list();
        assertThat(missing).hasSize((KILLS + 1) * FILES_A_LIFE);
        String[] registrations = missing.stream()
                .map(caseNo -> Filed.registration(caseNo, SyntheticNumbers.number(4_000 + missing.indexOf(caseNo))))
                .toArray(String[]::new);
        try (EmployerClient client = hub.employer(SHOJI)) {
            client.put("numbers.xml", Filed.numbersLater(registrations));
        }
    }

    private static void awaitEveryCaseEnded(HubProcess hub) {
        await("every case to be closed or returned")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> count(hub, "select count(*) from casefile where state not in ('CLOSED', 'RETURNED')") == 0
                        && count(hub, "select count(*) from outbox_file where written_at is null") == 0
                        && count(hub, "select count(*) from agenda where step in ('notice-send-copy')") == 0);
    }

    private static void assertNothingLostAndNothingTwice(HubProcess hub, Path home) throws Exception {
        assertThat(count(hub, "select count(*) from casefile where state = 'RETURNED'"))
                .isEqualTo((KILLS + 1) * FILES_A_LIFE);
        assertThat(count(hub, "select count(*) from agenda where parked_at is not null"))
                .isZero();
        assertThat(count(hub, "select count(*) from parked_message")).isZero();
        assertThat(count(hub, """
                        select count(*) from (select 1 from event where kind in ('FILING_RECEIVED', 'SUBMISSION_ARRIVED', 'AGENCY_DECIDED',
                        'AGENCY_RETURNED', 'RESULT_REGISTERED', 'RESULT_VIEWABLE', 'CASE_CLOSED') group by case_id, kind having count(*) > 1) twice"""))
                .as("events that happen once, twice on one timeline")
                .isZero();

        List<JsonNode> applications = lines(home.resolve("simulator/agency/applications.jsonl")).stream()
                .map(line -> line.path("arrived"))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(applications)
                .extracting(line -> line.path("fileName").asText())
                .doesNotHaveDuplicates();
        List<String> filedPeople = new ArrayList<>();
        applications.forEach(line -> line.path("people")
                .forEach(
                        person -> filedPeople.add(person.path("columns").path(6).asText())));
        assertThat(filedPeople).hasSize(PEOPLE).doesNotHaveDuplicates();

        List<JsonNode> journal = lines(home.resolve("simulator/insurer/kyokai-tokyo/journal.jsonl"));
        List<JsonNode> orders = ofKind(journal, "received");
        assertThat(orders)
                .extracting(line -> line.path("messageId").asText())
                .doesNotHaveDuplicates()
                .hasSize((int) count(hub, "select count(*) from delivery where party = 'INSURER'"));
        long notices = count(hub, "select count(*) from notice where state <> 'DUE'");
        assertThat(ofKind(journal, "noticed")).hasSize((int) notices);

        try (EmployerClient client = hub.employer(SHOJI)) {
            assertThat(client.names("in")).isEmpty();
            assertThat(client.names("out")).hasSize(2 * (int) count(hub, "select count(*) from filing"));
            assertThat(client.names("out/notices")).hasSize(2 * (int) notices);
        }
        assertThat(hub.verifyAudit()).as("exit code of audit verify").isZero();
    }

    private static List<JsonNode> ofKind(List<JsonNode> journal, String kind) {
        return journal.stream()
                .filter(line -> line.path("kind").asText().equals(kind))
                .toList();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            List<JsonNode> all = new ArrayList<>();
            for (String line : lines.toList()) {
                all.add(JSON.readTree(line));
            }
            return all;
        }
    }

    private static long count(HubProcess hub, String sql) {
        return hub.database().sql(sql).query(Long.class).single();
    }
}
