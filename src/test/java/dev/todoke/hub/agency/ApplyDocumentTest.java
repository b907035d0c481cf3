package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
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
        FiledPerson stranger = new FiledPerson("ﾚｲｼﾞ ｲﾁﾛｳ", LocalDate.of(1985, 3, 3), LocalDate.of(2026, 12, 1));

        assertThatThrownBy(() -> rooms.agencyDecidesAbout(first(), RoomsUnderTest.person(first()), stranger))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageNotContaining("ｲﾁﾛｳ");

        assertThat(first().state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(first().insuredNumber()).isNull();
        assertThat(rooms.timeline(first())).doesNotContain("AGENCY_DECIDED");
        verify(rooms.agency(), never()).confirmReceipt(ArgumentMatchers.any(), ArgumentMatchers.anyInt());
    }

    private Casefile first() {
        return rooms.cases().get(0);
    }

    private Casefile second() {
        return rooms.cases().get(1);
    }
}
