package dev.todoke.hub.ops.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.ReturnToEmployer;
import dev.todoke.hub.casefile.SecondTry;
import dev.todoke.hub.casefile.SendBack;
import dev.todoke.hub.casefile.conservation.CheckConservation;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.insurer.OutgoingMessage;
import dev.todoke.hub.insurer.ParkResult;
import dev.todoke.hub.insurer.ReturnResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parked work that is corrected, or goes back to who sent it. */
class GiveBackTest {

    private static final String DROP = "mihon-shoji/in/20261201T090000000-0000abcd__SHFD0006.CSV";
    private static final String SEND = "agency-send-submission";

    private RoomsUnderTest rooms;
    private GiveBack unit;
    private WorkAgain again;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
        ParkedMessages parked = rooms.get(ParkedMessages.class);
        unit = new GiveBack(parked, rooms.all(SendBack.class), rooms.get(ReturnToEmployer.class));
        again = new WorkAgain(parked, rooms.all(SecondTry.class));
    }

    @Test
    void a_dropped_file_goes_back_once_with_a_receipt_that_says_why() throws IOException {
        UUID message = parkDrop("garbage".getBytes(StandardCharsets.US_ASCII));

        assertThat(unit.possible(message)).isTrue();
        assertThat(unit.message(message, "operator", "列がずれています")).isEqualTo("parked.returned");
        assertThat(unit.message(message, "operator", "twice")).isEqualTo("parked.already");

        assertThat(rooms.count("filing where state = 'RETURNED'")).isEqualTo(1);
        assertThat(new String(rooms.outbox("RECEIPT_XML"), StandardCharsets.UTF_8))
                .contains("INT-BCK-001", "列がずれています");
        assertThat(rooms.cases()).isEmpty();
        assertConserved();
    }

    @Test
    void a_file_that_was_taken_in_since_does_not_go_back() throws IOException {
        UUID message = parkDrop(CsvText.bytes(CsvText.shoji(People.shoji(1).text())));
        rooms.dropAgain(DROP, CsvText.bytes(CsvText.shoji(People.shoji(1).text())));

        assertThat(unit.message(message, "operator", "no")).isEqualTo("parked.return.failed");

        assertThat(rooms.count("filing")).isEqualTo(1);
        assertThat(rooms.count("parked_message where settled_at is null")).isEqualTo(1);
    }

    @Test
    void a_corrected_file_is_worked_on_in_place_of_the_first_and_both_are_kept() throws IOException {
        UUID message = parkDrop("garbage".getBytes(StandardCharsets.US_ASCII));
        UUID corrected = store(CsvText.bytes(CsvText.shoji(People.shoji(1).text())));

        assertThat(rooms.get(ParkedMessages.class).correct(message, corrected, "operator", "columns moved"))
                .isTrue();
        assertThat(again.run(message, "operator", "corrected")).isEqualTo("parked.again.done");

        assertThat(rooms.cases()).hasSize(1);
        assertThat(rooms.count("parked_message m join parked_correction c on c.message_id = m.id where c.archive_id = '"
                        + corrected + "' and m.archive_id <> c.archive_id"))
                .isEqualTo(1);
        assertThat(rooms.get(ParkedMessages.class).correct(message, corrected, "operator", "too late"))
                .isFalse();
    }

    @Test
    void a_corrected_result_is_worked_on_in_the_name_of_its_sender() throws IOException {
        rooms.seisakuFiles(People.seisaku(1).text());
        Casefile filed = rooms.theCase();
        byte[] wrong = rooms.result("m-1", "C-19990101-0000001", "06139992", "REGISTERED", null);
        rooms.get(ParkResult.class).park(new IllegalStateException(), wrong, "ID:1", "mihon-kenpo");
        UUID message = parked();
        assertThat(again.run(message, "operator", "as it came")).isEqualTo("parked.again.failed");

        UUID right = store(rooms.result("m-1", filed.caseNo(), "06139992", "REGISTERED", null));
        rooms.get(ParkedMessages.class).correct(message, right, "operator", "case number mistyped");

        assertThat(again.run(message, "operator", "corrected")).isEqualTo("parked.again.done");
        assertThat(rooms.state(filed)).isEqualTo(CaseState.REGISTERED);
    }

    @Test
    void a_result_goes_back_to_its_insurer_once_with_code_and_words() throws Exception {
        rooms.get(ParkResult.class)
                .park(new IllegalStateException(), "<x/>".getBytes(StandardCharsets.US_ASCII), "ID:7", "mihon-kenpo");
        UUID message = parked();
        ReturnResult answers = rooms.get(ReturnResult.class);

        assertThat(unit.message(message, "operator", "案件番号が違います")).isEqualTo("parked.returned");
        var due = rooms.due("insurer-return-result");
        OutgoingMessage answer = answers.compose(due);
        answers.sent(due);

        assertThat(answer.queue()).isEqualTo("hub.insurer.06139992.returned.v1");
        assertThat(answer.xml()).contains("<returned>ID:7</returned>", "IllegalStateException", "案件番号が違います");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ReturnResult.class.getResource("/mappings/schemas/result-returned.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(answer.xml())));
        assertThat(answers.compose(due)).as("it has left").isNull();
        assertThat(rooms.due("insurer-return-result").items()).isEmpty();
    }

    @Test
    void records_of_a_parked_submission_go_back_with_a_letter_and_nothing_is_sent() throws IOException {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.packUp();
        UUID submission = parkSending();

        assertThat(unit.possible(SEND, submission)).isEqualTo(1);
        assertThat(unit.step(SEND, submission, "機構の様式が変わりました")).isEqualTo("parked.returned");
        assertThat(unit.step(SEND, submission, "twice")).isEqualTo("parked.return.failed");

        Casefile filed = rooms.theCase();
        assertThat(filed.state()).isEqualTo(CaseState.RETURNED);
        assertThat(rooms.timeline(filed)).contains("HUB_RETURNED");
        assertThat(new String(rooms.outbox("RETURN_XML"), StandardCharsets.UTF_8))
                .contains("party=\"HUB\"", "機構の様式が変わりました");
        assertThat(new String(rooms.outbox("RETURN_HTML"), StandardCharsets.UTF_8))
                .contains("差し戻されました");
        assertThat(rooms.count("agenda where step = '" + SEND + "'")).isZero();
        assertThat(rooms.count("submission where state = 'WITHDRAWN'")).isEqualTo(1);
        verify(rooms.agency(), never()).submit(any());
        assertConserved();

        rooms.shojiFiles(People.shoji(1).text());
        assertThat(rooms.cases()).as("the person can be filed again").hasSize(2);
    }

    @Test
    void what_may_have_left_does_not_go_back() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.packUp();
        UUID submission = parkSending();
        rooms.jdbc().sql("update submission set state = 'SENDING'").update();

        assertThat(unit.possible(SEND, submission)).isZero();
        assertThat(unit.step(SEND, submission, "no")).isEqualTo("parked.return.failed");

        assertThat(rooms.state(rooms.theCase())).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void an_order_of_a_record_that_the_agency_has_does_not_go_back() {
        rooms.seisakuFiles(People.seisaku(1).text());
        Casefile filed = rooms.theCase();
        rooms.sendToAgency();
        rooms.agencyDecides(filed);
        var batch = rooms.due("insurer-send-registration");
        rooms.get(Agenda.class).park(batch, "IllegalStateException", "");

        assertThat(unit.possible(batch.step(), batch.subjects().get(0))).isZero();
    }

    private UUID parkSending() {
        var batch = rooms.due(SEND);
        rooms.get(Agenda.class).park(batch, "AgencyProtocolError", "");
        return batch.subjects().get(0);
    }

    private UUID parkDrop(byte[] file) throws IOException {
        rooms.get(ParkedMessages.class)
                .park("employer", "employer-receive-filing", DROP, "IllegalStateException", "", store(file));
        return parked();
    }

    private UUID store(byte[] bytes) throws IOException {
        return rooms.get(Archive.class).store(new ByteArrayInputStream(bytes)).id();
    }

    private UUID parked() {
        return rooms.jdbc()
                .sql("select id from parked_message")
                .query(UUID.class)
                .single();
    }

    private void assertConserved() {
        rooms.get(CheckConservation.class).run();
        assertThat(rooms.jdbc()
                        .sql("select code || ' ' || detail from conservation_fault where cleared_at is null")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of());
    }
}
