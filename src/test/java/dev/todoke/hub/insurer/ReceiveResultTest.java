package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.identity.SyntheticNumbers;
import dev.todoke.hub.insurer.ResultRefused.Fault;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of a society, whose case is with the agency at the same time. */
class ReceiveResultTest {
    private static final String SOCIETY = "mihon-kenpo";

    private RoomsUnderTest rooms;
    private Casefile filed;

    @BeforeEach
    void one_person_of_a_society() {
        rooms = RoomsUnderTest.empty();
        rooms.seisakuFiles(People.seisaku(1).text());
        filed = rooms.theCase();
    }

    @Test
    void results_in_order_take_the_person_to_viewable() {
        says("m-1", "REGISTERED", null);
        says("m-2", "VIEWABLE", null);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.VIEWABLE);
        assertThat(rooms.timeline(filed)).containsSubsequence("RESULT_REGISTERED", "RESULT_VIEWABLE");
    }

    @Test
    void results_out_of_order_do_not_take_the_person_back() {
        says("m-2", "VIEWABLE", null);
        says("m-1", "REGISTERED", null);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.VIEWABLE);
        assertThat(rooms.timeline(filed)).doesNotContain("RESULT_REGISTERED");
    }

    @Test
    void a_result_that_comes_twice_has_one_effect() {
        says("m-1", "INCOMPLETE", "DOCUMENT_DEFICIENT");
        says("m-1", "INCOMPLETE", "DOCUMENT_DEFICIENT");

        assertThat(rooms.timeline(filed)).containsOnlyOnce("RESULT_INCOMPLETE");
        assertThat(rooms.count("notice")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"INCOMPLETE,MY_NUMBER_MISSING", "SUSPENDED,JLIS_MISMATCH", "REJECTED,OTHER", "REGISTERED,"})
    void an_answer_to_an_order_that_a_later_one_has_replaced_is_noted_and_changes_nothing(
            String outcome, String reason) {
        says("m-1", "INCOMPLETE", "MY_NUMBER_MISSING");
        rooms.seisakuFilesNumber(filed.caseNo(), SyntheticNumbers.number(1));
        CaseState before = rooms.state(filed);

        rooms.insurerAnswers(SOCIETY, "m-2", filed, 1, outcome, reason);

        assertThat(rooms.state(filed)).isEqualTo(before);
        assertThat(rooms.timeline(filed)).endsWith("RESULT_OVERTAKEN");
        assertThat(rooms.due("insurer-send-registration").items()).hasSize(2);
        rooms.insurerAnswers(SOCIETY, "m-3", filed, 2, "REGISTERED", null);
        assertThat(rooms.state(filed)).isEqualTo(CaseState.REGISTERED);
    }

    @Test
    void the_second_order_still_leaves_after_an_answer_to_the_first() {
        rooms.seisakuFilesNumber(filed.caseNo(), SyntheticNumbers.number(1));

        rooms.insurerAnswers(SOCIETY, "m-1", filed, 1, "INCOMPLETE", "MY_NUMBER_MISSING");

        assertThat(rooms.count("delivery where party = 'INSURER' and state = 'DUE' and version = 2"))
                .isEqualTo(1);
    }

    @Test
    void an_answer_to_an_order_the_case_never_had_is_refused() {
        assertThatThrownBy(() -> rooms.insurerAnswers(SOCIETY, "m-1", filed, 7, "REGISTERED", null))
                .isInstanceOfSatisfying(
                        ResultRefused.class,
                        actual -> assertThat(actual.fault()).isEqualTo(Fault.UNKNOWN_ORDER));
    }

    @Test
    void a_result_after_the_case_was_sent_back_changes_nothing() {
        says("m-1", "REJECTED", "OTHER");
        says("m-2", "REGISTERED", null);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.RETURNED);
        assertThat(rooms.count("notice")).isZero();
    }

    @Test
    void a_suspended_person_becomes_viewable() {
        says("m-1", "SUSPENDED", "JLIS_MISMATCH");
        assertThat(rooms.state(filed)).isEqualTo(CaseState.SUSPENDED);

        says("m-2", "VIEWABLE", null);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.VIEWABLE);
    }

    @Test
    void it_is_the_insurers_turn_while_it_is_at_work_and_the_employers_when_papers_are_missing() {
        says("m-1", "INCOMPLETE", "IN_PROGRESS");
        assertThat(rooms.theCase().turn()).isEqualTo(Party.INSURER);

        says("m-2", "INCOMPLETE", "DOCUMENT_DEFICIENT");
        assertThat(rooms.theCase().turn()).isEqualTo(Party.EMPLOYER);
    }

    @Test
    void an_insurer_answers_in_its_own_name_only() {
        byte[] message = rooms.result("m-1", filed.caseNo(), "06139992", "REGISTERED", null);

        assertRefused(message, "kyokai-tokyo", Fault.FOREIGN_SENDER);
    }

    @Test
    void an_insurer_answers_about_its_own_people_only() {
        byte[] message = rooms.result("m-1", filed.caseNo(), "01130012", "REGISTERED", null);

        assertRefused(message, "kyokai-tokyo", Fault.UNKNOWN_CASE);
    }

    @Test
    void a_result_for_a_case_nobody_knows_is_refused_and_may_come_again() {
        byte[] message = rooms.result("m-1", "C-20261201-9999999", "06139992", "REGISTERED", null);

        assertRefused(message, SOCIETY, Fault.UNKNOWN_CASE);
        assertThat(rooms.count("inbox")).isZero();
    }

    @Test
    void a_message_without_a_body_is_refused() {
        assertRefused(null, SOCIETY, Fault.NOT_WELL_FORMED);
    }

    @Test
    void a_message_without_body_or_id_can_be_parked() throws IOException {
        ResultRefused why = new ResultRefused(Fault.NOT_WELL_FORMED, "");

        rooms.get(ParkResult.class).park(why, null, null, SOCIETY);

        assertThat(rooms.count("parked_message where code = 'NOT_WELL_FORMED'")).isEqualTo(1);
    }

    @Test
    void a_case_closes_when_the_slower_of_both_partners_has_answered() {
        rooms.sendToAgency();
        says("m-1", "VIEWABLE", null);
        rooms.issueNotices();
        assertThat(rooms.state(filed)).isEqualTo(CaseState.VIEWABLE);

        rooms.agencyDecides(filed);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.timeline(filed)).containsOnlyOnce("CASE_CLOSED");
    }

    @Test
    void a_return_by_the_agency_reaches_the_employer_though_the_person_is_viewable() {
        rooms.sendToAgency();
        says("m-1", "VIEWABLE", null);

        rooms.agencyReturns(filed);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.RETURNED);
        assertThat(rooms.count("outbox_file where kind = 'RETURN_HTML'")).isEqualTo(1);
    }

    private void says(String messageId, String outcome, String reason) {
        rooms.insurerSays(SOCIETY, messageId, filed, outcome, reason);
    }

    private void assertRefused(byte[] message, String user, Fault fault) {
        assertThatThrownBy(() -> rooms.get(ReceiveResult.class).run(message, user))
                .isInstanceOfSatisfying(
                        ResultRefused.class,
                        actual -> assertThat(actual.fault()).isEqualTo(fault));
        assertThat(rooms.state(filed)).isEqualTo(CaseState.RECEIVED);
    }
}
