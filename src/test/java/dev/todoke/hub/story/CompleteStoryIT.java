package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SEISAKU;
import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.RequiresTool;
import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.RegistrationWindow;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person from the payroll drop to the closed case, on one timeline over all three parties. */
class CompleteStoryIT {

    private final HubUnderTest hub = HubUnderTest.shared();

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_waits_for_somebody_at_the_desk() {
        hub.assertNothingParked();
    }

    @Test
    @RequiresTool("sftp")
    void a_file_with_one_number_missing_ends_in_two_closed_cases() {
        byte[] file = Filed.csv(
                Filed.person("ﾓﾉｶﾞﾀﾘ ﾀﾛｳ", "物語　太郎", 1001, hub.today()),
                Filed.person("ﾓﾉｶﾞﾀﾘ ﾊﾅｺ", "物語　花子", 1002, hub.today()).withoutNumber());

        ReceiptDocument receipt = hub.employer(SHOJI).answerTo(() -> putWithOpenSsh(SHOJI, "SHFD0006.CSV", file));

        assertThat(receipt.state()).isEqualTo("ACCEPTED");
        assertThat(receipt.counts()).isEqualTo(new ReceiptDocument.Counts(2, 1, 1, 0, 0));
        assertThat(receipt.findings()).containsExactly("ENR-PNO-101 INCOMPLETE 2");
        assertThat(receipt.ofPerson(1, "filingDeadline", "statutoryMet")).isEqualTo("true");
        RegistrationWindow window = RegistrationWindow.of(hub.today(), 2, 5, hub.bean(BusinessCalendar.class));
        assertThat(receipt.ofPerson(1, "registrationExpected", "from"))
                .isEqualTo(window.earliest().toString());
        assertThat(receipt.ofPerson(1, "registrationExpected", "to"))
                .isEqualTo(window.latest().toString());
        assertThat(hub.employer(SHOJI).text("out/" + receipt.filingNo() + ".html"))
                .contains("物語　太郎", receipt.caseNos().get(0), "ENR-PNO-101");

        String complete = receipt.caseNos().get(0);
        String missing = receipt.caseNos().get(1);
        hub.passTimeUntilEvent(missing, "NOTICE_ISSUED");
        assertThat(hub.theCase(missing).detail("SUBMISSION_ARRIVED", "arriveId"))
                .matches("[0-9]{18}");
        assertThat(hub.theCase(missing).detail("WINDOW_OPENED", "from"))
                .isEqualTo(window.earliest().toString());
        assertThat(hub.theCase(missing).detail("WINDOW_OPENED", "to"))
                .isEqualTo(window.latest().toString());
        assertNoticeLiesThere(missing);

        hub.drop(SHOJI, "number.xml", Filed.numberLater(missing, SyntheticNumbers.number(1002)));
        hub.passTimeUntil("CLOSED", complete, missing);

        assertThat(hub.theCase(complete).eventsWithoutStatus())
                .containsExactly(
                        "FILING_RECEIVED",
                        "SUBMISSION_PREPARED",
                        "SUBMISSION_ARRIVED",
                        "WINDOW_OPENED",
                        "AGENCY_DECIDED",
                        "REGISTRATION_SENT",
                        "RESULT_REGISTERED",
                        "WINDOW_MET",
                        "CLOCK_STARTED",
                        "RESULT_VIEWABLE",
                        "NOTICE_ISSUED",
                        "CASE_CLOSED");
        assertThat(hub.theCase(missing).eventsWithoutStatus())
                .containsExactly(
                        "FILING_RECEIVED",
                        "NUMBER_MISSING",
                        "SUBMISSION_PREPARED",
                        "SUBMISSION_ARRIVED",
                        "WINDOW_OPENED",
                        "NOTICE_ISSUED",
                        "NUMBER_RECEIVED",
                        "NOTICE_ANSWERED",
                        "AGENCY_DECIDED",
                        "REGISTRATION_SENT",
                        "RESULT_REGISTERED",
                        "WINDOW_MET",
                        "CLOCK_STARTED",
                        "RESULT_VIEWABLE",
                        "NOTICE_ISSUED",
                        "CASE_CLOSED");
        assertThat(hub.theCase(missing).clocks())
                .containsExactly("ANSWER_BY MET", "FILING_DEADLINE MET", "REGISTRATION_WINDOW MET", "USABLE MET");
        assertNoticeLiesThere(complete);
    }

    @Test
    void people_of_a_society_are_filed_to_both_and_an_amended_order_replaces_the_first() {
        LocalDate today = hub.today();
        String complete = XmlText.enrolment("ﾓﾉｶﾞﾀﾘ ｲﾁﾛｳ", "物語　一郎", "1", "1990-04-01", 1003);
        String without = XmlText.enrolment("ﾓﾉｶﾞﾀﾘ ﾐﾂｺ", "物語　光子", "2", "1991-05-02", 1004);
        ReceiptDocument receipt =
                hub.drop(SEISAKU, "enrolment.xml", Filed.xml(today, complete, XmlText.withAddress(without)));
        assertThat(receipt.counts()).isEqualTo(new ReceiptDocument.Counts(2, 1, 1, 0, 0));
        String ichiro = receipt.caseNos().get(0);
        String mitsuko = receipt.caseNos().get(1);

        hub.passTimeUntil("INCOMPLETE", mitsuko);
        assertThat(hub.theCase(mitsuko).turn()).isEqualTo("EMPLOYER");
        hub.drop(
                SEISAKU,
                "number.xml",
                XmlText.bytes(XmlText.seisaku(Filed.registration(mitsuko, SyntheticNumbers.number(1004)))));
        hub.passTimeUntil("CLOSED", ichiro, mitsuko);

        assertThat(hub.theCase(ichiro).events())
                .containsSubsequence("WINDOW_OPENED", "REGISTRATION_SENT", "SUBMISSION_ARRIVED", "RESULT_REGISTERED")
                .contains("AGENCY_DECIDED")
                .endsWith("CASE_CLOSED");
        assertThat(hub.theCase(mitsuko).events())
                .containsSubsequence(
                        "REGISTRATION_SENT",
                        "RESULT_INCOMPLETE",
                        "NUMBER_RECEIVED",
                        "REGISTRATION_SENT",
                        "RESULT_REGISTERED",
                        "RESULT_VIEWABLE",
                        "CASE_CLOSED");
        assertThat(hub.theCase(mitsuko).count("NOTICE_ISSUED"))
                .as("one for the missing number, one at the end")
                .isEqualTo(2);
    }

    @Test
    void partners_who_refuse_suspend_or_delay_leave_their_mark() {
        LocalDate today = hub.today();
        ReceiptDocument receipt = hub.drop(
                SHOJI,
                "SHFD0006.CSV",
                Filed.csv(
                        Filed.person("ﾓﾉｶﾞﾀﾘ ﾍﾝﾚｲ", "物語　返礼", 1005, today),
                        Filed.person("ﾓﾉｶﾞﾀﾘ ﾃｲｼ", "物語　定志", 1006, today),
                        Filed.person("ﾓﾉｶﾞﾀﾘ ｷﾔﾂｶ", "物語　客化", 1007, today),
                        Filed.person("ﾓﾉｶﾞﾀﾘ ｵｿｲ", "物語　遅井", 1008, today),
                        Filed.person("ﾓﾉｶﾞﾀﾘ ｱﾄ", "物語　後", 1009, today.minusDays(20)),
                        Filed.person("ﾓﾉｶﾞﾀﾘ ｹﾝｻ", "物語　検査", 1010, today)
                                .with("personalNumber", Filed.wrongCheckDigit(1010))));
        assertThat(receipt.counts()).isEqualTo(new ReceiptDocument.Counts(6, 6, 0, 0, 0));
        assertThat(receipt.ofPerson(5, "filingDeadline", "statutoryMet")).isEqualTo("false");
        List<String> cases = receipt.caseNos();
        String returned = cases.get(0);
        String suspended = cases.get(1);
        String rejected = cases.get(2);
        String slow = cases.get(3);
        String late = cases.get(4);
        String mistyped = cases.get(5);

        hub.passTimeUntil("INCOMPLETE", mistyped);
        hub.drop(SHOJI, "number.xml", Filed.numberLater(mistyped, SyntheticNumbers.number(1010)));
        hub.passTimeUntil("CLOSED", suspended, slow, late, mistyped);

        assertThat(hub.theCase(returned).state()).isEqualTo("RETURNED");
        assertThat(hub.theCase(returned).events())
                .containsSubsequence("SUBMISSION_ARRIVED", "AGENCY_RETURNED")
                .doesNotContain("REGISTRATION_SENT");
        assertReturnLetterLiesThere(returned, hub.theCase(returned).reasonText());
        assertThat(hub.theCase(suspended).events())
                .containsSubsequence("RESULT_SUSPENDED", "NOTICE_ISSUED", "RESULT_VIEWABLE", "CASE_CLOSED");
        assertThat(hub.theCase(rejected).state()).isEqualTo("RETURNED");
        assertThat(hub.theCase(rejected).events()).endsWith("RESULT_REJECTED");
        assertReturnLetterLiesThere(rejected, "添付書類を確認できません。");
        assertThat(hub.theCase(slow).events())
                .containsSubsequence("WINDOW_DUE_SOON", "WINDOW_OVERDUE", "RESULT_REGISTERED", "CASE_CLOSED")
                .doesNotContain("WINDOW_MET");
        assertThat(hub.theCase(slow).clocks()).contains("REGISTRATION_WINDOW LATE");
        assertThat(hub.theCase(late).events()).contains("FILED_LATE", "WINDOW_MET");
        assertThat(hub.theCase(late).clocks()).contains("FILING_DEADLINE LATE");
        assertThat(hub.theCase(mistyped).events())
                .containsSubsequence(
                        "NOTICE_ISSUED", "RESULT_INCOMPLETE", "NUMBER_RECEIVED", "RESULT_REGISTERED", "CASE_CLOSED");
    }

    @Test
    void a_notice_without_an_answer_is_followed_by_a_reminder() {
        ReceiptDocument receipt = hub.drop(
                SHOJI,
                "SHFD0006.CSV",
                Filed.csv(
                        Filed.person("ﾓﾉｶﾞﾀﾘ ﾑｺﾞﾝ", "物語　無言", 1011, hub.today()).withoutNumber()));
        String silent = receipt.caseNos().get(0);

        hub.passTimeUntilEvent(silent, "NOTICE_REMINDED");
        hub.settle();

        assertThat(hub.theCase(silent).state()).isEqualTo("INCOMPLETE");
        assertThat(hub.theCase(silent).turn()).isEqualTo("EMPLOYER");
        assertThat(hub.theCase(silent).clocks()).contains("ANSWER_BY OVERDUE", "REGISTRATION_WINDOW PAUSED");
        assertThat(hub.theCase(silent).count("NOTICE_ISSUED"))
                .as("the notice, once for a person and reason, and one reminder of it")
                .isEqualTo(2);
    }

    private void assertNoticeLiesThere(String caseNo) {
        hub.settle();
        String notice = hub.theCase(caseNo).detail("NOTICE_ISSUED", "noticeNo");
        assertThat(hub.employer(SHOJI).names("out/notices")).contains(notice + ".pdf", notice + ".xml");
        assertThat(hub.employer(SHOJI).get("out/notices/" + notice + ".pdf")).startsWith("%PDF-".getBytes());
        assertThat(hub.employer(SHOJI).text("out/notices/" + notice + ".xml")).contains(caseNo);
    }

    private void assertReturnLetterLiesThere(String caseNo, String reason) {
        assertThat(reason).isNotBlank();
        assertThat(hub.employer(SHOJI).text("out/returns/" + caseNo + ".xml")).contains(caseNo, reason);
        assertThat(hub.employer(SHOJI).text("out/returns/" + caseNo + ".html")).contains(caseNo, reason);
    }

    private void putWithOpenSsh(String account, String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            Process sftp = new ProcessBuilder(hub.employer(account).openSsh())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sftp.txt").toFile())
                    .start();
            try (OutputStream commands = sftp.getOutputStream()) {
                commands.write(("put " + file + " in/\n").getBytes());
            }
            boolean ended = sftp.waitFor(60, TimeUnit.SECONDS);
            sftp.destroy();
            assertThat(ended && sftp.exitValue() == 0)
                    .as(Files.readString(folder.resolve("sftp.txt")))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
