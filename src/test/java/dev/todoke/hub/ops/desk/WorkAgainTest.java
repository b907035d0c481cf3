package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.SecondTry;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.insurer.ParkResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parked messages handed back to their rooms. */
class WorkAgainTest {
    private static final String SOCIETY = "mihon-kenpo";

    private RoomsUnderTest rooms;
    private WorkAgain unit;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
        unit = new WorkAgain(rooms.get(ParkedMessages.class), rooms.all(SecondTry.class));
    }

    @Test
    void a_result_is_worked_on_in_the_name_of_its_sender_and_settled() throws IOException {
        rooms.seisakuFiles(People.seisaku(1).text());
        Casefile filed = rooms.theCase();
        byte[] result = rooms.result("m-1", filed.caseNo(), "06139992", "REGISTERED", null);
        rooms.get(ParkResult.class).park(new IllegalStateException(), result, "ID:1", SOCIETY);

        assertThat(unit.possible(parked())).isTrue();
        assertThat(unit.run(parked(), "operator", "mended")).isEqualTo("parked.again.done");

        assertThat(rooms.state(filed)).isEqualTo(CaseState.REGISTERED);
        assertThat(rooms.count("parked_message where settled_by = 'operator' and settled_how = 'mended'"))
                .isEqualTo(1);
        assertThat(unit.run(parked(), "operator", "once more")).isEqualTo("parked.already");
    }

    @Test
    void a_result_of_a_stranger_is_refused_again_and_stays_parked() throws IOException {
        rooms.seisakuFiles(People.seisaku(1).text());
        Casefile filed = rooms.theCase();
        byte[] result = rooms.result("m-1", filed.caseNo(), "06139992", "REGISTERED", null);
        rooms.get(ParkResult.class).park(new IllegalStateException(), result, "ID:1", "kyokai-tokyo");

        assertThat(unit.run(parked(), "operator", "try")).isEqualTo("parked.again.failed");

        assertThat(rooms.state(filed)).isEqualTo(CaseState.RECEIVED);
        assertThat(rooms.count("parked_message where settled_at is null")).isEqualTo(1);
    }

    @Test
    void a_dropped_file_is_taken_in_once() throws IOException {
        byte[] file = CsvText.bytes(CsvText.shoji(People.shoji(1).text()));
        UUID original =
                rooms.get(Archive.class).store(new ByteArrayInputStream(file)).id();
        String path = "mihon-shoji/in/20261201T090000000-0000abcd__SHFD0006.CSV";
        for (int copy = 0; copy < 2; copy++) {
            rooms.get(ParkedMessages.class)
                    .park("employer", "employer-receive-filing", path, "IllegalStateException", "", original);
        }

        assertThat(unit.run(parked(), "operator", "mended")).isEqualTo("parked.again.done");
        assertThat(unit.run(parked(), "operator", "mended")).isEqualTo("parked.again.done");

        assertThat(rooms.cases()).hasSize(1);
        assertThat(rooms.count("filing")).isEqualTo(1);
    }

    @Test
    void what_has_no_message_can_only_be_settled() {
        rooms.get(ParkedMessages.class)
                .park("agency", "agency-poll-submission", "S-1", "FINISHED_WITHOUT_ANSWER", "", null);

        assertThat(unit.possible(parked())).isFalse();
    }

    private UUID parked() {
        return rooms.jdbc()
                .sql("select id from parked_message order by settled_at nulls first limit 1")
                .query(UUID.class)
                .single();
    }
}
