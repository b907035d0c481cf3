package dev.todoke.hub.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.RoomsUnderTest;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.util.List;
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
