package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendOrdersTest {
    private RoomsUnderTest rooms;
    private SendOrders unit;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
        unit = rooms.get(SendOrders.class);
    }

    @Test
    void a_society_gets_its_order_at_acceptance_and_without_the_number_in_clear() {
        rooms.seisakuFiles(People.seisaku(1).text());

        List<OutgoingMessage> actual = unit.compose(rooms.due(OrderKind.REGISTRATION.step()));

        assertThat(actual).singleElement().satisfies(message -> {
            assertThat(message.sendKey()).isEqualTo(rooms.theCase().caseNo() + "-insurer-1");
            assertThat(message.queue()).contains("06139992");
            assertThat(message.xml()).doesNotContain(SyntheticNumbers.number(1));
        });
    }

    @Test
    void composing_again_after_a_crash_gives_the_same_keys_and_nothing_once_it_is_noted_as_sent() {
        rooms.seisakuFiles(People.seisaku(1).text(), People.seisaku(2).text());
        AgendaBatch batch = rooms.due(OrderKind.REGISTRATION.step());
        List<String> first = keys(batch);

        assertThat(keys(batch)).isEqualTo(first).hasSize(2);
        unit.sent(batch);
        assertThat(keys(batch)).isEmpty();
        unit.sent(batch);

        assertThat(rooms.timeline(rooms.cases().get(0))).containsOnlyOnce("REGISTRATION_SENT");
    }

    @Test
    void kyokai_gets_its_order_after_the_decision_only() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.sendToAgency();
        assertThat(rooms.due(OrderKind.REGISTRATION.step()).isEmpty()).isTrue();

        rooms.agencyDecides(rooms.theCase());

        List<OutgoingMessage> actual = unit.compose(rooms.due(OrderKind.REGISTRATION.step()));
        assertThat(actual)
                .singleElement()
                .satisfies(message -> assertThat(message.xml())
                        .contains(rooms.submissionOf(rooms.theCase()).arriveId()));
    }

    @Test
    void a_number_that_comes_later_makes_version_two_with_the_number_in_it() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        unit.sent(rooms.due(OrderKind.REGISTRATION.step()));

        rooms.seisakuFilesNumber(rooms.theCase().caseNo(), SyntheticNumbers.number(1));

        assertThat(keys(rooms.due(OrderKind.REGISTRATION.step())))
                .containsExactly(rooms.theCase().caseNo() + "-insurer-2");
    }

    @Test
    void an_order_whose_case_was_sent_back_before_it_was_made_is_withdrawn() {
        rooms.seisakuFiles(People.seisaku(1).text());
        AgendaBatch batch = rooms.due(OrderKind.REGISTRATION.step());
        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "REJECTED", "OTHER");
        rooms.jdbc()
                .sql("update delivery set state = 'DUE' where party = 'INSURER'")
                .update();

        assertThat(unit.compose(batch)).isEmpty();
        unit.sent(batch);

        assertThat(rooms.count("delivery where party = 'INSURER' and state = 'WITHDRAWN'"))
                .isEqualTo(1);
        assertThat(rooms.timeline(rooms.theCase())).doesNotContain("REGISTRATION_SENT");
    }

    @Test
    void an_order_whose_case_was_sent_back_while_it_left_is_noted_as_sent() {
        rooms.shojiFiles(People.shoji(1).text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());
        AgendaBatch batch = rooms.due(OrderKind.REGISTRATION.step());
        assertThat(unit.compose(batch)).hasSize(1);
        rooms.agencyReturns(rooms.theCase());

        unit.sent(batch);

        assertThat(rooms.count("delivery where party = 'INSURER' and state = 'SENT'"))
                .isEqualTo(1);
        assertThat(rooms.timeline(rooms.theCase())).containsOnlyOnce("REGISTRATION_SENT");
    }

    @Test
    void a_person_whose_sex_the_employer_left_open_is_ordered_without_it() {
        rooms.seisakuFiles(People.seisaku(1).text());
        rooms.jdbc().sql("update casefile set sex = null").update();

        List<OutgoingMessage> actual = unit.compose(rooms.due(OrderKind.REGISTRATION.step()));

        assertThat(actual)
                .singleElement()
                .satisfies(message -> assertThat(message.xml()).contains("ﾀﾛｳ").doesNotContain("性別"));
    }

    @Test
    void an_answer_to_version_one_that_crosses_the_later_number_does_not_hold_version_two_back() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        unit.sent(rooms.due(OrderKind.REGISTRATION.step()));
        rooms.seisakuFilesNumber(rooms.theCase().caseNo(), SyntheticNumbers.number(1));

        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "INCOMPLETE", "MY_NUMBER_MISSING");

        assertThat(keys(rooms.due(OrderKind.REGISTRATION.step())))
                .containsExactly(rooms.theCase().caseNo() + "-insurer-2");
    }

    @Test
    void an_order_the_insurer_has_answered_is_not_sent_again_though_the_hub_died_before_it_was_noted_as_sent() {
        rooms.seisakuFiles(People.seisaku(1).text());

        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "REGISTERED", null);

        assertThat(keys(rooms.due(OrderKind.REGISTRATION.step()))).isEmpty();
    }

    private List<String> keys(AgendaBatch batch) {
        return unit.compose(batch).stream().map(OutgoingMessage::sendKey).toList();
    }
}
