package dev.todoke.hub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.identity.SyntheticNumbers;
import dev.todoke.hub.insurer.SendOrders;
import dev.todoke.hub.notice.print.RenderedNotice;
import dev.todoke.hub.window.WindowSweep;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices from their occasion to their answer. */
class NoticeStoriesTest {
    private RoomsUnderTest rooms;

    @BeforeEach
    void open() {
        rooms = RoomsUnderTest.empty();
    }

    @Test
    void a_person_without_a_number_gets_one_notice_though_agency_and_insurer_both_give_occasion() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        rooms.sendToAgency();
        rooms.issueNotices();
        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "INCOMPLETE", "MY_NUMBER_MISSING");
        rooms.issueNotices();

        assertThat(notices()).containsExactly("MY_NUMBER_MISSING ISSUED");
        assertThat(rooms.timeline(rooms.theCase())).containsOnlyOnce("NOTICE_ISSUED");
        assertThat(rooms.count("outbox_file where kind = 'NOTICE_PDF'")).isEqualTo(1);
        assertThat(rooms.clockOf(rooms.theCase(), "ANSWER_BY")).isEqualTo("RUNNING 2026-12-01 2026-12-11");
    }

    @Test
    void who_asked_for_a_certificate_gets_it_with_the_registration_valid_as_the_pack_says() {
        Casefile filed = decidedAtKyokai("1");

        rooms.insurerTells(
                "kyokai-tokyo",
                "m-1",
                filed,
                "REGISTERED",
                "<insuredAs symbol='21700023' number='15' branch='00'/><cardLinked>false</cardLinked>");
        rooms.insurerTells("kyokai-tokyo", "m-2", filed, "VIEWABLE", "");
        rooms.issueNotices();

        assertThat(rooms.jdbc()
                        .sql("select reason || ' ' || valid_to from notice where kind = 'CERTIFICATE'")
                        .query(String.class)
                        .list())
                .containsExactly("NOT_LINKED 2031-11-30");
        assertThat(rooms.clockOf(filed, "CERTIFICATE_EXPIRY")).isEqualTo("RUNNING 2031-11-30 2031-11-30");
        assertThat(rooms.clockOf(filed, "EX_OFFICIO_CERTIFICATE")).isNull();
        assertThat(xmlOf("CERTIFICATE")).contains("symbol=\"21700023\"", "number=\"15\"", "branch=\"00\"");
    }

    @Test
    void nobody_with_a_linked_card_gets_a_certificate() {
        Casefile filed = decidedAtKyokai("1");

        rooms.insurerTells("kyokai-tokyo", "m-1", filed, "REGISTERED", "<cardLinked>true</cardLinked>");
        rooms.insurerTells("kyokai-tokyo", "m-2", filed, "VIEWABLE", "");
        rooms.issueNotices();

        assertThat(rooms.count("notice where kind = 'CERTIFICATE'")).isZero();
        assertThat(rooms.timeline(filed)).containsOnlyOnce("CERTIFICATE_NOT_NEEDED");
    }

    @Test
    void a_box_forgotten_starts_the_weeks_until_a_certificate_comes_ex_officio_which_the_closed_case_still_takes() {
        Casefile filed = decidedAtKyokai("");
        rooms.insurerTells("kyokai-tokyo", "m-1", filed, "REGISTERED", "<cardLinked>false</cardLinked>");
        assertThat(rooms.clockOf(filed, "EX_OFFICIO_CERTIFICATE")).isEqualTo("RUNNING 2026-12-31 2027-01-20");
        rooms.insurerTells("kyokai-tokyo", "m-2", filed, "VIEWABLE", "");
        rooms.issueNotices();
        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);

        rooms.clock().set("2027-01-08T10:00");
        rooms.insurerTells(
                "kyokai-tokyo", "m-3", filed, "CERTIFICATE", "<certificate reason='NO_CARD' validTo='2030-11-30'/>");
        rooms.issueNotices();

        assertThat(rooms.clockOf(filed, "EX_OFFICIO_CERTIFICATE")).startsWith("MET");
        assertThat(rooms.clockOf(filed, "CERTIFICATE_EXPIRY")).isEqualTo("RUNNING 2030-11-30 2030-11-30");
        assertThat(rooms.state(filed)).isEqualTo(CaseState.CLOSED);
        assertThat(xmlOf("CERTIFICATE")).contains("2030-11-30", "NO_CARD");
    }

    @Test
    void a_registration_that_takes_too_long_is_bridged_and_the_employer_is_told_that_it_is_late() {
        rooms.seisakuFiles(People.seisaku(1).text());
        rooms.clock().set("2026-12-07T00:00");
        sweep();
        rooms.issueNotices();
        assertThat(rooms.count("notice where kind = 'REGISTRATION_DELAY' and state = 'ISSUED'"))
                .isEqualTo(1);

        rooms.clock().set("2026-12-16T00:00");
        sweep();
        rooms.issueNotices();

        assertThat(rooms.jdbc()
                        .sql("select reason || ' ' || valid_to from notice where kind = 'CERTIFICATE'")
                        .query(String.class)
                        .list())
                .containsExactly("REGISTRATION_DELAYED 2027-03-15");
        assertThat(xmlOf("CERTIFICATE")).contains("timeLimited=\"true\"");
    }

    @Test
    void a_missing_answer_is_asked_for_once_more_on_paper() {
        toldOfTheMissingNumber();
        rooms.clock().set("2026-12-12T00:00");

        rooms.get(RemindEmployer.class).run(rooms.due(NoticeSteps.REMIND));
        rooms.issueNotices();

        assertThat(rooms.count("notice where kind = 'ANSWER_REMINDER' and state = 'ISSUED'"))
                .isEqualTo(1);
        assertThat(rooms.clockOf(rooms.theCase(), "ANSWER_BY")).startsWith("OVERDUE");
    }

    @Test
    void who_leaves_with_a_valid_certificate_is_on_the_list_of_papers_to_return() throws IOException {
        Casefile enrolled = decidedAtKyokai("1");
        rooms.insurerTells("kyokai-tokyo", "m-1", enrolled, "REGISTERED", "<cardLinked>false</cardLinked>");
        rooms.issueNotices();
        String leaver = FormRow.loss()
                .with("nameKana", enrolled.nameKana())
                .with("nameKanji", enrolled.nameKanji())
                .day("birthDate", enrolled.birthDate())
                .text();

        rooms.shojiFiles(leaver);

        String text = text(rooms.outbox("RETURN_LIST_PDF"));
        assertThat(text).contains("資格確認書", "回収", "資格喪失届に添えて日本年金機構へ", "令和13年11月30日");
        assertThat(text).contains("健康保険証", "返却不要", "資格情報のお知らせ");
    }

    @Test
    void the_papers_of_a_day_come_in_one_file_behind_the_list_of_who_gets_them() throws IOException {
        Casefile filed = decidedAtKyokai("1");
        rooms.insurerTells("kyokai-tokyo", "m-1", filed, "REGISTERED", "<cardLinked>false</cardLinked>");
        rooms.insurerTells("kyokai-tokyo", "m-2", filed, "VIEWABLE", "");
        rooms.issueNotices();
        assertThat(rooms.jdbc()
                        .sql("select path from outbox_file where kind = 'BUNDLE_PDF'")
                        .query(String.class)
                        .list())
                .containsExactly("notices/bundle-20261201.pdf");

        String text = text(rooms.outbox("BUNDLE_PDF"));

        assertThat(text).contains("配付一覧", "2").containsSubsequence("配付一覧", "資格");
        assertThat(text).contains(filed.nameKanji().replace("　", " ").split(" ")[1]);
    }

    @Test
    void the_last_four_digits_are_printed_only_for_insurers_who_let_people_check_the_link_and_opening_is_audited() {
        rooms.unyuFiles(People.unyu(1).text());
        Casefile unyu = rooms.theCase();
        rooms.get(SendOrders.class).sent(rooms.due("insurer-send-registration"));

        rooms.insurerTells("mihon-rengo-kenpo", "m-1", unyu, "VIEWABLE", "");
        rooms.issueNotices();

        String number = SyntheticNumbers.number(1);
        assertThat(xmlOf("QUALIFICATION_INFORMATION"))
                .contains(number.substring(8))
                .doesNotContain(number.substring(0, 8));
        assertThat(rooms.count("audit_entry where reason like '%NOTICE_LAST_FOUR%'"))
                .isPositive();
    }

    @Test
    void a_certificate_for_changed_data_is_marked_as_issued_again() {
        Casefile filed = decidedAtKyokai("1");
        rooms.insurerTells("kyokai-tokyo", "m-1", filed, "REGISTERED", "<cardLinked>false</cardLinked>");
        rooms.issueNotices();
        assertThat(xmlOf("CERTIFICATE")).contains("reissued=\"false\"");

        rooms.insurerTells("kyokai-tokyo", "m-2", filed, "CERTIFICATE", "<certificate reason='PRINTED_DATA_CHANGED'/>");
        rooms.issueNotices();

        assertThat(rooms.jdbc()
                        .sql("select convert_from(xml, 'UTF8') from notice where reason = 'PRINTED_DATA_CHANGED'")
                        .query(String.class)
                        .single())
                .contains("reissued=\"true\"");
        // The お知らせ is not issued again: name and address are no reason.
        assertThat(rooms.count("notice where kind = 'QUALIFICATION_INFORMATION'"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_paper_is_reported_as_handed_out_once_and_the_timeline_says_so() {
        Casefile filed = decidedAtKyokai("1");
        rooms.insurerTells("kyokai-tokyo", "m-1", filed, "REGISTERED", "<cardLinked>false</cardLinked>");
        rooms.issueNotices();
        String noticeNo = rooms.jdbc()
                .sql("select notice_no from notice where kind = 'CERTIFICATE'")
                .query(String.class)
                .single();

        assertThat(rooms.get(HandOut.class).note(noticeNo)).contains(filed.caseNo());
        assertThat(rooms.get(HandOut.class).note(noticeNo)).isEmpty();

        assertThat(rooms.timeline(filed)).containsOnlyOnce("NOTICE_HANDED_OUT");
    }

    @Test
    void an_employee_gets_a_page_that_says_where_the_insurance_stands() throws IOException {
        Casefile filed = decidedAtKyokai("");

        RenderedNotice actual = rooms.get(StatusOfCase.class)
                .of(filed.caseNo(), LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 10))
                .orElseThrow();

        assertThat(text(actual.pdf())).contains("令和8年12月4日", "令和8年12月10日", "保険者のデータ登録を待っています");
        assertThat(rooms.get(StatusOfCase.class).of("C-20261201-9999999", null, null))
                .isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Casefile decidedAtKyokai(String certificateWanted) {
        rooms.shojiFiles(
                People.shoji(1).with("certificateWanted", certificateWanted).text());
        rooms.sendToAgency();
        rooms.agencyDecides(rooms.theCase());
        rooms.get(SendOrders.class).sent(rooms.due("insurer-send-registration"));
        return rooms.theCase();
    }

    private void sweep() {
        rooms.get(WindowSweep.class).run(rooms.due(WindowSweep.STEP));
    }

    private String xmlOf(String kind) {
        return rooms.jdbc()
                .sql("select convert_from(xml, 'UTF8') from notice where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    @Test
    void issuing_twice_makes_one_letter() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        rooms.sendToAgency();
        var batch = rooms.due(NoticeSteps.ISSUE_INCOMPLETE);

        rooms.get(IssueNotice.class).incomplete(batch);
        rooms.get(IssueNotice.class).incomplete(batch);

        assertThat(rooms.timeline(rooms.theCase())).containsOnlyOnce("NOTICE_ISSUED");
        assertThat(rooms.count("outbox_file where kind = 'NOTICE_XML'")).isEqualTo(1);
    }

    @Test
    void another_reason_is_another_notice() {
        Casefile filed = toldOfTheMissingNumber();

        rooms.insurerSays("mihon-kenpo", "m-2", filed, "INCOMPLETE", "JLIS_MISMATCH");
        rooms.issueNotices();

        assertThat(notices()).containsExactlyInAnyOrder("MY_NUMBER_MISSING ISSUED", "JLIS_MISMATCH ISSUED");
    }

    @Test
    void the_number_answers_the_notice_stops_the_reminder_and_takes_the_case_back_to_where_it_waits() {
        Casefile filed = toldOfTheMissingNumber();
        assertThat(rooms.state(filed)).isEqualTo(CaseState.INCOMPLETE);

        rooms.seisakuFilesNumber(filed.caseNo(), SyntheticNumbers.number(1));

        assertThat(notices()).containsExactly("MY_NUMBER_MISSING ANSWERED");
        assertThat(rooms.count("agenda where step = 'notice-remind-employer'")).isZero();
        assertThat(rooms.clockOf(filed, "ANSWER_BY")).startsWith("MET");
        assertThat(rooms.state(filed)).isEqualTo(CaseState.SUBMITTED);
        assertThat(rooms.timeline(filed)).containsSubsequence("NUMBER_RECEIVED", "NOTICE_ANSWERED");
    }

    @Test
    void each_wrong_number_is_an_occasion_of_its_own_and_is_asked_about_once() {
        Casefile filed = toldOfTheMissingNumber();

        fileAnothersNumber(filed, 2);
        rooms.insurerSays("mihon-kenpo", "m-2-again", filed, "INCOMPLETE", "JLIS_MISMATCH");
        rooms.issueNotices();
        assertThat(notices()).containsExactlyInAnyOrder("MY_NUMBER_MISSING ANSWERED", "JLIS_MISMATCH ISSUED");
        fileAnothersNumber(filed, 3);

        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "MY_NUMBER_MISSING ANSWERED", "JLIS_MISMATCH ANSWERED", "JLIS_MISMATCH ISSUED");
        assertThat(rooms.count("outbox_file where kind = 'NOTICE_PDF'")).isEqualTo(3);
        assertThat(rooms.clockOf(filed, "ANSWER_BY")).startsWith("RUNNING");
        assertThat(rooms.count("agenda where step = 'notice-remind-employer'")).isEqualTo(1);
    }

    private void fileAnothersNumber(Casefile filed, int n) {
        rooms.seisakuFilesNumber(filed.caseNo(), SyntheticNumbers.number(n));
        rooms.insurerSays("mihon-kenpo", "m-" + n, filed, "INCOMPLETE", "JLIS_MISMATCH");
        rooms.issueNotices();
    }

    @Test
    void after_a_decision_the_number_takes_the_case_back_to_the_insurer() {
        Casefile filed = toldOfTheMissingNumber();
        rooms.agencyDecides(filed);
        assertThat(rooms.state(filed)).isEqualTo(CaseState.INCOMPLETE);

        rooms.seisakuFilesNumber(filed.caseNo(), SyntheticNumbers.number(1));

        assertThat(rooms.state(filed)).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void a_number_that_comes_before_the_letter_is_printed_makes_it_needless() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        rooms.sendToAgency();
        rooms.seisakuFilesNumber(rooms.theCase().caseNo(), SyntheticNumbers.number(1));

        rooms.issueNotices();

        assertThat(notices()).containsExactly("MY_NUMBER_MISSING ANSWERED");
        assertThat(rooms.count("outbox_file where kind = 'NOTICE_PDF'")).isZero();
    }

    @Test
    void the_employer_is_reminded_on_the_day_after_the_answer_was_due() {
        Casefile filed = toldOfTheMissingNumber();
        rooms.clock().set("2026-12-11T23:59");
        assertThat(rooms.due(NoticeSteps.REMIND).isEmpty()).isTrue();

        rooms.clock().set("2026-12-12T00:00");
        rooms.get(RemindEmployer.class).run(rooms.due(NoticeSteps.REMIND));

        assertThat(rooms.timeline(filed)).containsOnlyOnce("NOTICE_REMINDED");
        assertThat(rooms.clockOf(filed, "ANSWER_BY")).startsWith("OVERDUE");
    }

    @Test
    void a_registration_ends_what_was_asked_of_the_employer() {
        Casefile filed = toldOfTheMissingNumber();

        rooms.insurerSays("mihon-kenpo", "m-2", filed, "REGISTERED", null);

        assertThat(notices()).containsExactly("MY_NUMBER_MISSING ANSWERED");
        assertThat(rooms.count("agenda where step = 'notice-remind-employer'")).isZero();
        assertThat(rooms.clockOf(filed, "ANSWER_BY")).startsWith("MET");
    }

    @Test
    void nobody_is_reminded_about_a_case_that_was_sent_back() {
        Casefile filed = toldOfTheMissingNumber();
        rooms.agencyReturns(filed);
        rooms.clock().set("2026-12-12T00:00");

        rooms.get(RemindEmployer.class).run(rooms.due(NoticeSteps.REMIND));

        assertThat(rooms.timeline(filed)).doesNotContain("NOTICE_REMINDED");
        assertThat(rooms.clockOf(filed, "ANSWER_BY")).startsWith("CANCELLED");
    }

    @Test
    void no_letter_is_issued_for_a_case_that_was_sent_back() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        rooms.sendToAgency();
        rooms.agencyReturns(rooms.theCase());

        rooms.issueNotices();

        assertThat(rooms.count("outbox_file where kind = 'NOTICE_PDF'")).isZero();
        assertThat(rooms.count("agenda where step = 'notice-issue-incomplete'")).isZero();
    }

    private Casefile toldOfTheMissingNumber() {
        rooms.seisakuFiles(People.seisaku(1).withoutNumber().text());
        rooms.sendToAgency();
        rooms.insurerSays("mihon-kenpo", "m-1", rooms.theCase(), "INCOMPLETE", "MY_NUMBER_MISSING");
        rooms.issueNotices();
        return rooms.theCase();
    }

    private List<String> notices() {
        return rooms.jdbc()
                .sql("select reason || ' ' || state from notice")
                .query(String.class)
                .list();
    }
}
