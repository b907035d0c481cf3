package dev.todoke.hub.employer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Claimed;
import dev.todoke.hub.filing.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files in batches: what they leave behind is what they leave one by one, and a bad one among them stands alone. */
class ReceiveFilingsTest {

    private static final String SHOJI = "mihon-shoji";
    private static final String SEISAKU = "mihon-seisaku";
    private static final String UNYU = "mihon-unyu";

    @TempDir
    Path dropbox;

    private RoomsUnderTest rooms;
    private ReceiveFilings unit;
    private int dropped;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(ReceiveFilings.class);
        dropped = 0;
    }

    private Claimed file(String employer, byte[] bytes) {
        try {
            Path file = Files.write(dropbox.resolve("file-" + dropped), bytes);
            String path = employer + "/in/20261201T090000000-%08x__SHFD0006.CSV".formatted(0x1000 + dropped++);
            return new Claimed(path, file, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Claimed shoji(int person) {
        return file(SHOJI, CsvText.bytes(CsvText.shoji(People.shoji(person).text())));
    }

    private Claimed seisaku(int person) {
        return file(
                SEISAKU, CsvText.bytes(CsvText.seisaku(People.seisaku(person).text())));
    }

    private Claimed unyu(int person) {
        return file(UNYU, CsvText.bytes(CsvText.unyu(People.unyu(person).text())));
    }

    private static Claimed oneByOne(RoomsUnderTest rooms, Claimed file) {
        try {
            rooms.dropAgain(file.path(), Files.readAllBytes(file.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Everything but ids and times that files leave behind. */
    private List<List<Map<String, Object>>> leftBehind() {
        List<List<Map<String, Object>>> left = new ArrayList<>();
        for (String sql : List.of(
                "select employer_id, arrival_key, file_name, sha256, size_bytes, format, form, forms::text, state, records, accepted,"
                        + " incomplete, returned, duplicates, (select count(*) from filing_office o where o.filing_id = f.id) as offices"
                        + " from filing f order by arrival_key",
                "select f.arrival_key, r.ordinal, r.line, r.name, r.outcome, c.state, c.name_kanji, c.person_key, c.expected_from,"
                        + " c.expected_to, c.number_state, c.content::text from filing_record r join filing f on f.id = r.filing_id"
                        + " left join casefile c on c.id = r.case_id order by 1, 2",
                "select f.arrival_key, n.seq, n.ordinal, n.code, n.severity, n.line, n.col, n.item, n.masked_value from finding n"
                        + " join filing f on f.id = n.filing_id order by 1, 2",
                "select c.name_kanji, e.party, e.kind, e.turn from event e join casefile c on c.id = e.case_id order by c.case_no, e.id",
                "select c.name_kanji, k.kind, k.state, k.due_to from clock k join casefile c on c.id = k.case_id order by 1, 2",
                "select c.name_kanji, d.party, d.state from delivery d join casefile c on c.id = d.case_id order by 1, 2",
                "select step, count(*) as due from agenda group by step order by step",
                "select kind, count(*) as files from outbox_file group by kind order by kind",
                "select count(*) as numbers from vault_number where ref in (select number_ref from casefile)")) {
            left.add(rooms.jdbc().sql(sql).query().listOfRows());
        }
        return left;
    }

    @Test
    void what_is_left_behind_is_what_files_leave_that_are_taken_in_one_by_one() {
        List<Claimed> files = List.of(
                shoji(1),
                seisaku(1),
                file(
                        SHOJI,
                        CsvText.bytes(
                                CsvText.shoji(People.shoji(2).withoutNumber().text()))),
                file(
                        SEISAKU,
                        CsvText.bytes(CsvText.seisaku(
                                People.seisaku(2).text(),
                                People.seisaku(3).with("birthDate", "991399").text()))),
                unyu(1),
                file(
                        SHOJI,
                        CsvText.bytes(CsvText.shoji(
                                People.shoji(3).text(), People.shoji(1).text()))));
        files.forEach(file -> oneByOne(rooms, file));
        List<List<Map<String, Object>>> oneByOne = leftBehind();

        rooms = RoomsUnderTest.empty();
        unit = rooms.get(ReceiveFilings.class);

        assertThat(unit.apply(files)).isEmpty();
        assertThat(leftBehind()).isEqualTo(oneByOne);
    }

    @Test
    void each_original_is_in_the_archive_as_it_came() throws IOException {
        Claimed first = shoji(1);
        Claimed second = seisaku(1);

        unit.apply(List.of(first, second));

        for (Claimed file : List.of(first, second)) {
            UUID id = rooms.jdbc()
                    .sql("select archive_id from filing where arrival_key = ?")
                    .param(file.path().replace("/in/", "/"))
                    .query(UUID.class)
                    .single();
            try (InputStream original = rooms.get(Archive.class).open(id, "test", "to compare")) {
                assertThat(original).hasBinaryContent(Files.readAllBytes(file.file()));
            }
        }
    }

    @Test
    void a_file_that_is_no_filing_is_left_with_what_its_sender_sent_after_it() {
        Claimed before = shoji(1);
        Claimed broken = file(SHOJI, "no filing".getBytes(StandardCharsets.UTF_8));
        Claimed after = shoji(2);
        Claimed ofAnother = seisaku(1);

        assertThat(unit.apply(List.of(before, broken, after, ofAnother))).containsExactly(broken, after);
        assertThat(rooms.count("filing")).isEqualTo(2);
    }

    @Test
    void the_same_bytes_again_are_left_in_one_batch_and_in_two() {
        Claimed first = shoji(1);
        Claimed again = shoji(1);

        assertThat(unit.apply(List.of(first, again))).containsExactly(again);
        assertThat(unit.apply(List.of(again))).containsExactly(again);
        assertThat(rooms.count("filing")).isEqualTo(1);
    }

    @Test
    void a_file_taken_in_before_a_crash_is_done_without_another_filing() {
        Claimed file = shoji(1);
        unit.apply(List.of(file));

        assertThat(unit.apply(List.of(file, seisaku(1)))).isEmpty();

        assertThat(rooms.count("filing")).isEqualTo(2);
    }

    @Test
    void the_same_person_in_two_files_of_a_batch_has_one_case() {
        Claimed other = file(
                SHOJI,
                CsvText.bytes(
                        CsvText.shoji(People.shoji(2).text(), People.shoji(1).text())));

        assertThat(unit.apply(List.of(shoji(1), other))).isEmpty();

        assertThat(rooms.count("casefile")).isEqualTo(2);
        assertThat(rooms.count("filing_record where outcome = 'DUPLICATE'")).isEqualTo(1);
    }

    @Test
    void one_the_hub_stumbles_over_is_left_alone_and_nothing_of_it_is_kept() {
        Claimed bad = seisaku(1);
        rooms.jdbc()
                .sql("create function stumble() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'stumbled'; end $$")
                .update();
        rooms.jdbc()
                .sql("create trigger stumble before insert on casefile for each row when (new.employer_id = '" + SEISAKU
                        + "') execute function stumble()")
                .update();
        try {
            assertThat(unit.apply(List.of(shoji(1), bad, shoji(2), unyu(1)))).containsExactly(bad);
        } finally {
            rooms.jdbc().sql("drop function stumble() cascade").update();
        }

        assertThat(rooms.count("filing")).isEqualTo(3);
        assertThat(rooms.count("filing where employer_id = '" + SEISAKU + "'")).isZero();
        assertThat(rooms.count("outbox_file")).isEqualTo(6);
    }
}
