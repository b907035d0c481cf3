package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submission;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

/** What documents of the agency do, from fetching them to confirming their receipt. */
class ApplyDocumentTest {
    private RoomsUnderTest rooms;

    @BeforeEach
    void two_people_at_the_agency() {
        rooms = RoomsUnderTest.empty();
        rooms.shojiFiles(People.shoji(1).text(), People.shoji(2).text());
        rooms.sendToAgency();
    }

    @Test
    void a_decision_gives_each_person_the_insured_number_and_orders_the_registration() {
        rooms.agencyDecides(first(), second());

        assertThat(rooms.cases())
                .extracting(Casefile::state, Casefile::insuredNumber)
                .containsExactly(tuple(CaseState.DECIDED, "71"), tuple(CaseState.DECIDED, "72"));
        assertThat(rooms.due("insurer-send-registration").items()).hasSize(2);
        verify(rooms.agency()).confirmReceipt(rooms.submissionOf(first()).arriveId(), 1);
    }

    @Test
    void a_decision_that_comes_twice_is_one_event_and_one_order() {
        rooms.agencyDecides(first(), second());
        rooms.agencyDecides(first(), second());

        assertThat(rooms.timeline(first())).containsOnlyOnce("AGENCY_DECIDED");
        assertThat(rooms.due("insurer-send-registration").items()).hasSize(2);
    }

    @Test
    void two_people_who_differ_in_nothing_but_their_sex_keep_their_own_answers() {
        rooms = RoomsUnderTest.empty();
        rooms.shojiFiles(twin("1", 1), twin("2", 2));
        rooms.sendToAgency();

        rooms.agencyDecides(second());
        rooms.agencyReturns(first());

        assertThat(first().state()).isEqualTo(CaseState.RETURNED);
        assertThat(second().insuredNumber()).isEqualTo("72");
    }

    @Test
    void a_document_that_leaves_a_doubt_who_is_meant_changes_nothing() {
        rooms = RoomsUnderTest.empty();
        rooms.shojiFiles(twin("1", 1), twin("2", 2));
        rooms.sendToAgency();
        FiledPerson either = RoomsUnderTest.person(first()).withoutKind();

        assertThatThrownBy(() -> rooms.agencyDecidesAbout(first(), either))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageContaining("fits 2 people");

        assertThat(rooms.cases()).allMatch(filed -> filed.state() == CaseState.SUBMITTED);
    }

    @Test
    void a_document_without_the_kind_still_finds_a_person_who_is_the_only_one_of_that_name() {
        rooms.agencyDecidesAbout(first(), RoomsUnderTest.person(first()).withoutKind());

        assertThat(first().state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void a_decision_for_a_person_sent_back_before_is_noted_and_parked_and_orders_nothing() {
        rooms.agencyReturns(first());

        rooms.agencyDecides(first());

        assertThat(first().state()).isEqualTo(CaseState.RETURNED);
        assertThat(first().insuredNumber()).isNull();
        assertThat(rooms.timeline(first())).containsOnlyOnce("DECIDED_TOO_LATE").doesNotContain("AGENCY_DECIDED");
        assertThat(rooms.count("parked_message where code = 'DECIDED_AFTER_RETURN' and archive_id is not null"))
                .isEqualTo(1);
        assertThat(rooms.due("insurer-send-registration").isEmpty()).isTrue();
    }

    @Test
    void a_return_of_somebody_whose_case_is_closed_is_parked() {
        rooms.agencyDecides(first());
        rooms.insurerSays("kyokai-tokyo", "m-1", first(), "VIEWABLE", null);
        rooms.issueNotices();
        assertThat(first().state()).isEqualTo(CaseState.CLOSED);

        rooms.agencyReturns(first());

        assertThat(first().state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.count("parked_message where code = 'RETURNED_AFTER_CLOSE'"))
                .isEqualTo(1);
    }

    @Test
    void a_document_that_was_applied_but_not_confirmed_has_no_second_effect() {
        rooms.agencyReturns(first());
        rooms.agencyDecides(first());

        rooms.collect(rooms.submissionOf(first()));

        assertThat(rooms.timeline(first())).containsOnlyOnce("DECIDED_TOO_LATE");
        assertThat(rooms.count("parked_message")).isEqualTo(1);
    }

    @Test
    void an_application_that_ends_without_a_word_about_a_person_is_raised_at_the_desk() {
        rooms.agencyDecides(first());
        Submission submission = rooms.submissionOf(first());
        when(rooms.agency().status(submission.arriveId()))
                .thenReturn(RoomsUnderTest.status(submission.arriveId(), ApplicationStatus.Stage.FINISHED, true));
        rooms.clock().pass(Duration.ofHours(1));

        rooms.get(PollSubmission.class).run(rooms.due(AgencySteps.POLL));

        assertThat(rooms.timeline(first())).doesNotContain("AGENCY_SILENT");
        assertThat(rooms.timeline(second())).containsOnlyOnce("AGENCY_SILENT");
        assertThat(second().turn()).isEqualTo(Party.HUB);
        assertThat(rooms.count("parked_message where code = 'FINISHED_WITHOUT_ANSWER' and reference = '"
                        + submission.submissionNo() + "'"))
                .isEqualTo(1);
    }

    @Test
    void an_application_that_ends_with_an_answer_for_everybody_raises_nothing() {
        rooms.agencyDecides(first());
        rooms.agencyReturns(second());
        Submission submission = rooms.submissionOf(first());
        when(rooms.agency().status(submission.arriveId()))
                .thenReturn(RoomsUnderTest.status(submission.arriveId(), ApplicationStatus.Stage.FINISHED, true));
        rooms.clock().pass(Duration.ofHours(1));

        rooms.get(PollSubmission.class).run(rooms.due(AgencySteps.POLL));

        assertThat(rooms.count("parked_message")).isZero();
    }

    @Test
    void a_return_that_names_one_of_two_leaves_the_other_where_it_is() {
        rooms.agencyReturns(second());

        assertThat(first().state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(second().state()).isEqualTo(CaseState.RETURNED);
        assertThat(second().reasonText()).isEqualTo("添付書類がありません");
        assertThat(rooms.count("outbox_file where kind like 'RETURN_%'")).isEqualTo(2);
    }

    @Test
    void a_return_that_comes_twice_makes_one_letter() {
        rooms.agencyReturns(second());
        rooms.agencyReturns(second());

        assertThat(rooms.timeline(second())).containsOnlyOnce("AGENCY_RETURNED");
        assertThat(rooms.count("outbox_file where kind = 'RETURN_HTML'")).isEqualTo(1);
    }

    @Test
    void one_may_be_decided_and_the_other_returned() {
        rooms.agencyDecides(first());
        rooms.agencyReturns(second());

        assertThat(first().state()).isEqualTo(CaseState.DECIDED);
        assertThat(second().state()).isEqualTo(CaseState.RETURNED);
    }

    @Test
    void a_document_that_names_a_stranger_changes_nothing_and_stays_at_the_agency() {
        FiledPerson stranger = new FiledPerson("ﾚｲｼﾞ ｲﾁﾛｳ", LocalDate.of(1985, 3, 3), LocalDate.of(2026, 12, 1), "1");

        assertThatThrownBy(() -> rooms.agencyDecidesAbout(first(), RoomsUnderTest.person(first()), stranger))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageNotContaining("ｲﾁﾛｳ");

        assertThat(first().state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(first().insuredNumber()).isNull();
        assertThat(rooms.timeline(first())).doesNotContain("AGENCY_DECIDED");
        verify(rooms.agency(), never()).confirmReceipt(ArgumentMatchers.any(), ArgumentMatchers.anyInt());
    }

    private static String twin(String kind, int number) {
        return People.shoji(1).with("kind", kind).number(number).text();
    }

    private Casefile first() {
        return rooms.cases().get(0);
    }

    private Casefile second() {
        return rooms.cases().get(1);
    }
}
