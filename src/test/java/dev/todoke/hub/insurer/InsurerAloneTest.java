package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.XmlText;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An insurer that is filed with through the head of the workplace, and no agency. 2026-12-01 is a Tuesday. */
class InsurerAloneTest {
    private static final String INSURER = "mihon-kyosai";
    private RoomsUnderTest rooms;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
    }

    @AfterEach
    void no_agency_has_a_part_in_it() {
        assertThat(rooms.count("delivery where party = 'AGENCY'")).isZero();
        verifyNoInteractions(rooms.agency());
    }

    @Test
    void an_enrolment_is_on_its_way_once_the_insurer_has_it() {
        rooms.gakkoFiles(People.gakko(1).text());
        Casefile filed = rooms.theCase();
        rooms.handOver(OrderKind.REGISTRATION.step());
        assertThat(rooms.state(filed)).isEqualTo(CaseState.SUBMITTED);

        rooms.insurerSays(INSURER, "m-1", filed, "REGISTERED", null);
        rooms.issueNotices();
        rooms.insurerSays(INSURER, "m-2", filed, "VIEWABLE", null);
        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.timeline(filed)).endsWith("NOTICE_ISSUED", "RESULT_VIEWABLE", "CASE_CLOSED");
    }

    @Test
    void a_loss_ends_with_the_insurers_word_and_has_a_clock_until_then() {
        rooms.gakkoFiles(of(FormRow.loss()));
        Casefile filed = rooms.theCase();
        assertThat(rooms.clockOf(filed, "REGISTRATION_WINDOW")).isEqualTo("RUNNING 2026-12-02 2026-12-06");
        rooms.handOver(OrderKind.DEREGISTRATION.step());
        assertThat(rooms.state(filed)).isEqualTo(CaseState.SUBMITTED);

        rooms.insurerSays(INSURER, "m-1", filed, "DEREGISTERED", null);

        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.clockOf(filed, "REGISTRATION_WINDOW")).startsWith("MET");
        assertThat(rooms.timeline(filed)).endsWith("RESULT_DEREGISTERED", "WINDOW_MET", "CASE_CLOSED");
    }

    @Test
    void a_family_is_its_people_once_they_have_left_and_the_row_is_done() {
        rooms.gakkoFiles(of(FormRow.dependants("1").spouse().child("other1", 3)));
        assertThat(row().state()).isEqualTo(CaseState.RECEIVED);

        rooms.handOver(OrderKind.REGISTRATION.step());

        assertThat(row().state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.timeline(row())).endsWith("HOUSEHOLD_HANDED_OVER", "CASE_CLOSED");
        assertThat(member("spouse").state()).isEqualTo(CaseState.SUBMITTED);
        rooms.insurerSays(INSURER, "m-1", member("other1"), "VIEWABLE", null);
        rooms.issueNotices();
        assertThat(member("other1").state()).isEqualTo(CaseState.CLOSED);
        assertThat(member("spouse").state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void somebody_who_is_no_dependant_any_more_is_taken_off() {
        rooms.gakkoFiles(of(ceases("other1")));
        rooms.handOver(OrderKind.DEREGISTRATION.step());
        assertThat(row().state()).isEqualTo(CaseState.CLOSED);

        rooms.insurerSays(INSURER, "m-1", member("other1"), "DEREGISTERED", null);

        assertThat(member("other1").state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_row_whose_people_are_all_held_already_is_done_at_once() {
        rooms.gakkoFiles(
                of(FormRow.dependants("1").spouse()), of(FormRow.dependants("1").child("other1", 3)));
        rooms.gakkoFiles(of(FormRow.dependants("1").spouse().child("other1", 3)));

        Casefile third = rooms.cases().get(4);
        assertThat(third.isHousehold()).isTrue();
        assertThat(rooms.timeline(third)).endsWith("HOUSEHOLD_HANDED_OVER", "CASE_CLOSED");
    }

    @Test
    void a_family_that_has_not_left_is_taken_back_as_a_whole() {
        rooms.gakkoFiles(of(FormRow.dependants("1").spouse()));

        withdraw(row());

        assertThat(rooms.cases()).extracting(Casefile::state).containsOnly(CaseState.WITHDRAWN);
        rooms.handOver(OrderKind.REGISTRATION.step());
        assertThat(rooms.cases()).extracting(Casefile::state).containsOnly(CaseState.WITHDRAWN);
    }

    @Test
    void a_family_that_has_left_is_not_taken_back() {
        rooms.gakkoFiles(of(FormRow.dependants("1").spouse()));
        rooms.handOver(OrderKind.REGISTRATION.step());

        withdraw(row());

        assertThat(rooms.count("finding where code = 'INT-WDR-002'")).isEqualTo(1);
    }

    @Test
    void a_family_of_which_everybody_was_sent_back_may_be_filed_again() {
        String row = of(FormRow.dependants("1").spouse());
        rooms.gakkoFiles(row);
        rooms.handOver(OrderKind.REGISTRATION.step());
        rooms.insurerSays(INSURER, "m-1", member("spouse"), "REJECTED", "DOCUMENT_DEFICIENT");

        rooms.gakkoFiles(row, of(FormRow.dependants("1").child("other1", 3)));

        assertThat(rooms.cases()).hasSize(6);
        assertThat(rooms.count("filing where duplicates > 0")).isZero();
    }

    @Test
    void a_record_about_a_day_to_come_waits_and_its_clock_starts_on_that_day() {
        rooms.gakkoFiles(People.gakko(1).with("acquiredDate", "081204").text());
        Casefile filed = rooms.theCase();

        assertThat(rooms.timeline(filed)).contains("RECORD_HELD");
        assertThat(rooms.clockOf(filed, "REGISTRATION_WINDOW")).isEqualTo("RUNNING 2026-12-05 2026-12-09");
        assertThat(rooms.due(OrderKind.REGISTRATION.step()).isEmpty()).isTrue();
        rooms.clock().set("2026-12-04T00:00");
        rooms.handOver(OrderKind.REGISTRATION.step());
        assertThat(rooms.state(filed)).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void what_the_insurer_has_no_use_for_comes_back_with_what_to_do() {
        rooms.gakkoFiles(
                of(FormRow.bonus()),
                of(FormRow.dependants("3")
                        .child("other1", 3)
                        .day("other1.startDate", LocalDate.of(2026, 12, 1))
                        .with("other1.remarks", "氏名変更")));

        assertThat(rooms.cases()).isEmpty();
        assertThat(rooms.count("filing where records = 2 and returned = 2")).isEqualTo(1);
        assertThat(rooms.count("finding where code = 'INT-RTE-001' and text_ja like '%見本共済組合 東京支部%'"))
                .isEqualTo(2);
    }

    @Test
    void an_application_is_passed_on() {
        rooms.drop("mihon-gakko", "a.xml", XmlText.bytes(XmlText.gakko("""
                  <linkRemoval>
                    <insuredNumber>11</insuredNumber>
                    <nameKana>ﾐﾎﾝ ﾀﾛｳ</nameKana>
                    <birthDate>1990-04-01</birthDate>
                    <appliedOn>2026-12-01</appliedOn>
                  </linkRemoval>
                """)));
        rooms.handOver(OrderKind.APPLICATION.step());

        assertThat(rooms.clockOf(rooms.theCase(), "APPLICATION")).isEqualTo("RUNNING 2026-12-31 2027-01-30");
        rooms.insurerSays(INSURER, "m-1", rooms.theCase(), "COMPLETED", null);
        assertThat(rooms.theCase().state()).isEqualTo(CaseState.CLOSED);
    }

    private void withdraw(Casefile filed) {
        rooms.drop("mihon-gakko", "back.xml", XmlText.bytes(XmlText.gakko("""
                  <withdrawal>
                    <caseNo>%s</caseNo>
                    <reason><code>1</code></reason>
                  </withdrawal>
                """.formatted(filed.caseNo()))));
    }

    private static String of(FormRow row) {
        row.with("district", "03").with("symbol", "ｶﾞｸ");
        if (row.layout().has("officeNumber")) {
            row.with("officeNumber", "45678");
        }
        return row.text();
    }

    private static FormRow ceases(String block) {
        return FormRow.dependants("2")
                .child(block, 3)
                .with(block + ".startEra", "")
                .with(block + ".startDate", "")
                .day(block + ".endDate", LocalDate.of(2026, 12, 1))
                .with(block + ".endReason", "2");
    }

    private Casefile row() {
        return rooms.cases().stream().filter(Casefile::isHousehold).findFirst().orElseThrow();
    }

    private Casefile member(String block) {
        return rooms.cases().stream()
                .filter(filed -> block.equals(filed.member()))
                .findFirst()
                .orElseThrow();
    }
}
