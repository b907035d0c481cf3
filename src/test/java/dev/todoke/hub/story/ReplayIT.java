package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SEISAKU;
import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.casefile.replay.Replay;
import dev.todoke.hub.casefile.replay.Selection;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.EnrolmentRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledgers of agency and insurers, and the employers' folders, before and after everything is replayed twice. */
class ReplayIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTNERS =
            List.of("agency", "kyokai-tokyo", "mihon-kenpo", "mihon-kyosai", "mihon-rengo-kenpo", SHOJI, SEISAKU);

    private final HubUnderTest hub = HubUnderTest.shared();

    @AfterEach
    void nothing_waits_for_somebody_at_the_desk() {
        hub.assertNothingParked();
    }

    @Test
    void replaying_everything_twice_changes_nothing_at_any_partner_however_far_the_cases_are() {
        ReceiptDocument shoji = hub.drop(
                SHOJI,
                "SHFD0006.CSV",
                Filed.csv(
                        Filed.person("ｻｲｿｳ ﾀﾛｳ", "再送　太郎", 2001, hub.today()),
                        Filed.person("ｻｲｿｳ ﾊﾅｺ", "再送　花子", 2002, hub.today()).withoutNumber(),
                        // The simulated agency returns people of this family name.
                        Filed.person("ﾍﾝﾚｲ ｻｲｿｳ", "返礼　再送", 2003, hub.today())));
        ReceiptDocument seisaku = hub.drop(SEISAKU, "SHFD0006.CSV", CsvText.bytes(CsvText.seisaku(society())));
        assertNothingChanges("while the records wait in the hub");

        String first = shoji.caseNos().get(0);
        String missing = shoji.caseNos().get(1);
        hub.passTimeUntilEvent(first, "SUBMISSION_ARRIVED");
        assertNothingChanges("when the agency has them");

        hub.passTimeUntilEvent(first, "REGISTRATION_SENT");
        assertNothingChanges("when the insurer has its order");

        hub.passTimeUntil("CLOSED", first, seisaku.caseNos().get(0));
        hub.passTimeUntil("RETURNED", shoji.caseNos().get(2));
        hub.passTimeUntilEvent(missing, "NOTICE_ISSUED");
        assertNothingChanges("when some have ended and one waits for its number");
    }

    @Test
    void lost_work_is_put_back_by_a_replay_and_everybody_arrives_once() {
        ReceiptDocument receipt =
                hub.drop(SHOJI, "SHFD0006.CSV", Filed.csv(Filed.person("ｻｲｿｳ ｼﾞﾛｳ", "再送　次郎", 2004, hub.today())));
        String caseNo = receipt.caseNos().get(0);
        hub.database()
                .sql(
                        "delete from agenda where subject in (select d.id from delivery d join casefile c on c.id = d.case_id where c.case_no = ?)")
                .param(caseNo)
                .update();

        for (int time = 0; time < 2; time++) {
            hub.bean(Replay.class).run(new Selection(List.of(receipt.filingNo()), "", "", null, null));
        }
        hub.passTimeUntil("CLOSED", caseNo);

        assertThat(arrived().stream()
                        .flatMap(ReplayIT::people)
                        .filter(person ->
                                person.path("columns").path(6).asText().equals("ｻｲｿｳ ｼﾞﾛｳ")))
                .hasSize(1);
    }

    private static Stream<JsonNode> people(JsonNode application) {
        List<JsonNode> found = new ArrayList<>();
        application.path("people").forEach(found::add);
        return found.stream();
    }

    private String society() {
        EnrolmentRow row = dev.todoke.hub.People.seisaku(7);
        return row.text();
    }

    private void assertNothingChanges(String when) {
        hub.settle();
        Map<String, Object> before = partners();
        for (int time = 0; time < 2; time++) {
            for (String partner : PARTNERS) {
                hub.bean(Replay.class).run(new Selection(List.of(), "", partner, null, null));
            }
            hub.settle();
        }
        assertThat(partners()).as(when).isEqualTo(before);
    }

    /** What each partner has received, by its own books. */
    private Map<String, Object> partners() {
        Map<String, Object> found = new TreeMap<>();
        found.put("agency", arrived());
        for (String insurer : PARTNERS.subList(1, 5)) {
            found.put(insurer, received(insurer));
        }
        for (String employer : List.of(SHOJI, SEISAKU)) {
            found.put(
                    employer,
                    List.of(names(employer, "out"), names(employer, "out/returns"), names(employer, "out/notices")));
        }
        return found;
    }

    private List<String> names(String employer, String folder) {
        Path below = hub.home().resolve("dropbox").resolve(employer).resolve(folder);
        if (Files.notExists(below)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(below)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName() + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> arrived() {
        return lines("simulator/agency/applications.jsonl").stream()
                .map(line -> line.path("arrived"))
                .filter(JsonNode::isObject)
                .toList();
    }

    private List<JsonNode> received(String insurer) {
        return lines("simulator/insurer/" + insurer + "/journal.jsonl").stream()
                .filter(line -> List.of("received", "noticed", "refused")
                        .contains(line.path("kind").asText()))
                .toList();
    }

    private List<JsonNode> lines(String file) {
        Path ledger = hub.home().resolve(file);
        if (Files.notExists(ledger)) {
            return List.of();
        }
        try {
            List<JsonNode> all = new ArrayList<>();
            for (String line : Files.readAllLines(ledger)) {
                all.add(JSON.readTree(line));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
