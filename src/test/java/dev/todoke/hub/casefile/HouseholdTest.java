package dev.todoke.hub.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import dev.todoke.hub.insurer.OrderKind;
import dev.todoke.hub.insurer.OutgoingMessage;
import dev.todoke.hub.insurer.SendOrders;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A family: one row that travels to the agency, and a case for each person in it. */
class HouseholdTest {
    private RoomsUnderTest rooms;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
    }

    @Test
    void each_person_has_a_case_of_its_own_and_the_row_alone_leaves_for_the_agency() {
        rooms.shojiFiles(FormRow.dependants("1").spouse().child("other1", 3).text());

        assertThat(rooms.cases()).extracting(Casefile::member).containsExactly(null, "spouse", "other1");
        assertThat(member("other1").household()).isEqualTo(row().id());
        assertThat(member("other1").nameKana()).isEqualTo("ﾐﾎﾝ ｲﾁﾛｳ");
        assertThat(member("other1").birthDate()).isEqualTo(LocalDate.of(2020, 6, 3));
        assertThat(member("other1").sex()).isEqualTo("M");
        assertThat(member("other1").factDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(member("other1").numberState()).isEqualTo(NumberState.PRESENT);
        assertThat(row().expectedFrom()).isNull();
        assertThat(member("spouse").expectedFrom()).isNotNull();
        assertThat(rooms.count("delivery where party = 'AGENCY'")).isEqualTo(1);
        assertThat(rooms.clockOf(member("spouse"), "FILING_DEADLINE")).startsWith("MET");
        assertThat(rooms.timeline(row())).contains("MEMBER_OPENED");
        assertThat(rooms.count("filing where records = 1 and accepted = 1")).isEqualTo(1);
    }

    @Test
    void the_people_go_with_their_row_to_the_agency_and_then_each_to_the_insurer() {
        rooms.shojiFiles(FormRow.dependants("1").spouse().child("other1", 3).text());
        rooms.sendToAgency();

        assertThat(member("spouse").state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(rooms.timeline(member("spouse"))).contains("SUBMISSION_ARRIVED", "WINDOW_OPENED");
        assertThat(rooms.clockOf(member("other1"), "REGISTRATION_WINDOW")).startsWith("RUNNING");

        rooms.agencyDecides(row());

        assertThat(row().state()).isEqualTo(CaseState.CLOSED);
        assertThat(member("spouse").state()).isEqualTo(CaseState.DECIDED);
        assertThat(member("spouse").insuredNumber()).isEqualTo(row().insuredNumber());
        assertThat(orders(OrderKind.REGISTRATION))
                .extracting(OutgoingMessage::sendKey)
                .containsExactlyInAnyOrder(
                        member("spouse").caseNo() + "-insurer-1",
                        member("other1").caseNo() + "-insurer-1");
    }

    @Test
    void a_member_closes_with_its_document_once_the_agency_has_decided_on_the_row() {
        rooms.seisakuFiles(ofSeisaku(FormRow.dependants("1").child("other1", 3)));
        rooms.insurerSays("mihon-kenpo", "m-1", member("other1"), "VIEWABLE", null);
        rooms.issueNotices();
        assertThat(member("other1").state()).isEqualTo(CaseState.VIEWABLE);

        rooms.sendToAgency();
        rooms.agencyDecides(row());

        assertThat(member("other1").state()).isEqualTo(CaseState.CLOSED);
        assertThat(row().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void somebody_who_is_no_dependant_any_more_is_taken_off_at_the_insurer() {
        rooms.shojiFiles(ceases("other1").text());
        rooms.sendToAgency();
        rooms.agencyDecides(row());

        assertThat(orders(OrderKind.DEREGISTRATION)).singleElement().satisfies(order -> {
            assertThat(order.queue()).isEqualTo("hub.insurer.01130012.deregistration.v1");
            assertThat(order.xml()).contains("<relation>01</relation>", "<cause>WORK</cause>", "ﾐﾎﾝ ﾀﾛｳ");
        });
        assertThat(rooms.clockOf(member("other1"), "REGISTRATION_WINDOW")).isEqualTo("RUNNING 2026-12-03 2026-12-08");

        rooms.insurerSays("kyokai-tokyo", "m-1", member("other1"), "DEREGISTERED", null);

        assertThat(member("other1").state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.timeline(member("other1"))).endsWith("RESULT_DEREGISTERED", "WINDOW_MET", "CASE_CLOSED");
    }

    @Test
    void another_change_ends_with_the_decision() {
        rooms.shojiFiles(FormRow.dependants("3")
                .child("other1", 3)
                .day("other1.startDate", LocalDate.of(2026, 12, 1))
                .with("other1.remarks", "氏名変更")
                .text());
        rooms.sendToAgency();
        rooms.agencyDecides(row());

        assertThat(member("other1").state()).isEqualTo(CaseState.CLOSED);
        assertThat(rooms.count("delivery where party = 'INSURER'")).isZero();
    }

    @Test
    void a_number_that_is_missing_is_asked_for_and_amends_that_person_alone() {
        rooms.shojiFiles(FormRow.dependants("1")
                .spouse()
                .child("other1", 3)
                .with("other1.personalNumber", "")
                .text());
        assertThat(member("other1").numberState()).isEqualTo(NumberState.MISSING);
        assertThat(row().numberState()).isEqualTo(NumberState.NOT_NEEDED);
        assertThat(rooms.count("filing where records = 1 and incomplete = 1")).isEqualTo(1);
        rooms.sendToAgency();
        rooms.issueNotices();
        assertThat(rooms.timeline(member("other1"))).contains("NUMBER_MISSING", "NOTICE_ISSUED");
        assertThat(rooms.timeline(member("spouse"))).doesNotContain("NOTICE_ISSUED");

        rooms.agencyDecides(row());
        rooms.shojiFilesNumber(member("other1").caseNo(), SyntheticNumbers.number(3));

        assertThat(member("other1").numberState()).isEqualTo(NumberState.PRESENT);
        assertThat(rooms.timeline(member("other1"))).contains("NUMBER_RECEIVED", "NOTICE_ANSWERED");
        assertThat(row().otherNumbers()).containsKey("other1.personalNumber");
    }

    @Test
    void a_number_finds_the_person_by_office_name_and_birth_date_too() {
        rooms.shojiFiles(FormRow.dependants("1")
                .child("other1", 3)
                .with("other1.personalNumber", "")
                .text());

        rooms.drop(
                "mihon-shoji", "number.xml", XmlText.bytes(XmlText.shoji("""
                  <numberRegistration>
                    <nameKana>ﾐﾎﾝ ｲﾁﾛｳ</nameKana>
                    <birthDate>2020-06-03</birthDate>
                    <personalNumber>%s</personalNumber>
                  </numberRegistration>
                """.formatted(SyntheticNumbers.number(3)))));

        assertThat(member("other1").numberState()).isEqualTo(NumberState.PRESENT);
    }

    @Test
    void a_returned_row_takes_its_people_with_it_under_one_letter() {
        rooms.shojiFiles(FormRow.dependants("1").spouse().child("other1", 3).text());
        rooms.sendToAgency();

        rooms.agencyReturns(row());

        assertThat(rooms.cases()).allSatisfy(filed -> {
            assertThat(filed.state()).isEqualTo(CaseState.RETURNED);
            assertThat(filed.reasonText()).isEqualTo("添付書類がありません");
        });
        assertThat(rooms.timeline(member("spouse"))).endsWith("HOUSEHOLD_RETURNED");
        assertThat(rooms.clockOf(member("spouse"), "REGISTRATION_WINDOW")).startsWith("CANCELLED");
        assertThat(rooms.count("outbox_file where kind = 'RETURN_XML'")).isEqualTo(1);
    }

    @Test
    void one_person_the_insurer_refuses_goes_back_alone() {
        rooms.seisakuFiles(ofSeisaku(FormRow.dependants("1").spouse().child("other1", 3)));

        rooms.insurerSays("mihon-kenpo", "m-1", member("spouse"), "REJECTED", "OTHER");

        assertThat(member("spouse").state()).isEqualTo(CaseState.RETURNED);
        assertThat(member("other1").state()).isEqualTo(CaseState.RECEIVED);
        assertThat(row().state()).isEqualTo(CaseState.RECEIVED);
        assertThat(rooms.count("outbox_file where kind = 'RETURN_XML'")).isEqualTo(1);
    }

    @Test
    void a_family_is_taken_back_as_a_whole_and_not_one_person_of_it() {
        rooms.shojiFiles(FormRow.dependants("1").spouse().text());

        takeBack(member("spouse").caseNo());
        assertThat(rooms.count("finding where code = 'INT-WDR-003'")).isEqualTo(1);
        assertThat(row().state()).isEqualTo(CaseState.RECEIVED);

        takeBack(row().caseNo());

        assertThat(rooms.cases()).extracting(Casefile::state).containsOnly(CaseState.WITHDRAWN);
        assertThat(rooms.timeline(member("spouse"))).endsWith("HOUSEHOLD_WITHDRAWN");
    }

    @Test
    void a_family_whose_insurer_is_at_work_is_not_taken_back() {
        rooms.seisakuFiles(ofSeisaku(FormRow.dependants("1").spouse()));
        rooms.insurerSays("mihon-kenpo", "m-1", member("spouse"), "REGISTERED", null);

        rooms.drop("mihon-seisaku", "back.xml", XmlText.bytes(XmlText.seisaku(withdrawal(row().caseNo()))));

        assertThat(rooms.count("finding where code = 'INT-WDR-002'")).isEqualTo(1);
        assertThat(row().state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void somebody_held_already_is_not_opened_twice_and_the_row_says_so() {
        rooms.shojiFiles(FormRow.dependants("1").child("other1", 3).text());
        String first = member("other1").caseNo();

        rooms.shojiFiles(FormRow.dependants("1").spouse().child("other1", 3).text());

        assertThat(rooms.cases()).extracting(Casefile::member).containsExactly(null, "other1", null, "spouse");
        Casefile second = rooms.cases().get(2);
        assertThat(rooms.timeline(second)).contains("MEMBER_OPENED", "MEMBER_HELD");
        assertThat(rooms.count("event where kind = 'MEMBER_HELD' and details ->> 'caseNo' = '" + first + "'"))
                .isEqualTo(1);
        assertThat(rooms.count("filing where records = 1 and accepted = 1")).isEqualTo(2);
    }

    @Test
    void somebody_passes_from_one_parent_to_the_other_on_one_day() {
        rooms.shojiFiles(
                ceases("other1").text(),
                FormRow.dependants("1")
                        .with("nameKana", "ﾐﾎﾝ ﾊﾅｺ")
                        .with("nameKanji", "見本　花子")
                        .with("personalNumber", SyntheticNumbers.number(7))
                        .child("other1", 3)
                        .text());

        assertThat(rooms.cases().stream().filter(Casefile::isMember))
                .hasSize(2)
                .anyMatch(Casefile::registers)
                .anyMatch(Casefile::deregisters);
    }

    @Test
    void a_row_about_a_day_to_come_holds_its_people_back_from_a_society_too() {
        rooms.seisakuFiles(ofSeisaku(
                FormRow.dependants("1").child("other1", 3).day("other1.startDate", LocalDate.of(2026, 12, 4))));

        assertThat(rooms.timeline(member("other1"))).contains("RECORD_HELD");
        assertThat(rooms.due(OrderKind.REGISTRATION.step()).isEmpty()).isTrue();
        rooms.clock().set("2026-12-04T00:00");
        assertThat(orders(OrderKind.REGISTRATION)).hasSize(1);
    }

    @Test
    void the_receipt_names_each_person_with_the_dates_known_when_it_was_filed() {
        rooms.shojiFiles(FormRow.dependants("1")
                .spouse()
                .child("other1", 3)
                .with("other1.personalNumber", "")
                .text());
        rooms.shojiFilesNumber(member("other1").caseNo(), SyntheticNumbers.number(3));

        List<RecordRow> actual = rooms.get(TransactionTemplate.class)
                .execute(status ->
                        rooms.get(Filings.class).records(row().filingId()).toList());

        assertThat(actual).singleElement().satisfies(record -> {
            assertThat(record.caseNo()).isEqualTo(row().caseNo());
            assertThat(record.members()).extracting(MemberRow::member).containsExactly("spouse", "other1");
            assertThat(record.members()).extracting(MemberRow::numberMissing).containsExactly(false, true);
            assertThat(record.members().get(1).expectedFrom())
                    .isEqualTo(member("other1").expectedFrom());
        });
    }

    @Test
    void other_forms_have_no_household() {
        rooms.shojiFiles(People.shoji(1).text());

        assertThat(rooms.theCase().isMember()).isFalse();
        assertThat(rooms.theCase().isHousehold()).isFalse();
    }

    private List<OutgoingMessage> orders(OrderKind kind) {
        return rooms.get(SendOrders.class).compose(rooms.due(kind.step()));
    }

    private void takeBack(String caseNo) {
        rooms.drop("mihon-shoji", "back.xml", XmlText.bytes(XmlText.shoji(withdrawal(caseNo))));
    }

    private static String withdrawal(String caseNo) {
        return """
                  <withdrawal>
                    <caseNo>%s</caseNo>
                    <reason><code>1</code></reason>
                  </withdrawal>
                """.formatted(caseNo);
    }

    private static FormRow ceases(String block) {
        return FormRow.dependants("2")
                .child(block, 3)
                .with(block + ".startEra", "")
                .with(block + ".startDate", "")
                .day(block + ".endDate", LocalDate.of(2026, 12, 1))
                .with(block + ".endReason", "2");
    }

    private static String ofSeisaku(FormRow row) {
        return row.with("district", "02").with("symbol", "ｾｲｻ").text();
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
