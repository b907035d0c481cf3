package dev.todoke.hub.employer.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.People;
import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.employer.receipt.CheckedPerson;
import dev.todoke.hub.employer.receipt.Counts;
import dev.todoke.hub.employer.receipt.Receipt.State;
import dev.todoke.hub.employer.receipt.ReceiptFinding;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.XmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialCheckTest {
    private static final CheckContext SHOJI = new CheckContext(LocalDate.of(2026, 12, 1), Set.of("21-01-ﾐﾎﾝ"), false);

    private final TrialCheck unit = new TrialCheck(new FilingReaders(), new Checker(), Receptions.ofPacks());
    private final List<ReceiptFinding> findings = new ArrayList<>();
    private final List<CheckedPerson> persons = new ArrayList<>();
    private boolean allOrNothing;

    private Optional<String> insurer = Optional.of("kyokai-tokyo");

    private Trial trial(String name, byte[] bytes) throws IOException {
        return unit.run(
                name, new ByteArrayInputStream(bytes), SHOJI, office -> insurer, allOrNothing, new TrialNotes() {
                    @Override
                    public void finding(ReceiptFinding finding) {
                        findings.add(finding);
                    }

                    @Override
                    public void person(CheckedPerson person) {
                        persons.add(person);
                    }
                });
    }

    private Trial trial(String text) throws IOException {
        return trial("SHFD0006.CSV", CsvText.bytes(text));
    }

    private static String threeOfWhichOneIsWrong() {
        return CsvText.shoji(
                People.shoji(1).text(),
                People.shoji(2).withoutNumber().text(),
                People.shoji(3).with("acquiredDate", "181201").text());
    }

    private List<String> outcomes(Trial trial) {
        return persons.stream()
                .map(trial::settled)
                .map(person -> person.ordinal() + " " + person.outcome())
                .toList();
    }

    @Test
    void each_record_has_the_outcome_the_intake_would_give_it() throws IOException {
        Trial actual = trial(threeOfWhichOneIsWrong());

        assertThat(actual.state()).isEqualTo(State.PARTLY_ACCEPTED);
        assertThat(actual.counts()).isEqualTo(new Counts(3, 1, 1, 1, 0));
        assertThat(actual.forms()).containsExactly(Form.ENROLMENT);
        assertThat(outcomes(actual)).containsExactly("1 ACCEPTED", "2 INCOMPLETE", "3 RETURNED");
        assertThat(findings).extracting(ReceiptFinding::code).containsExactly("ENR-PNO-101", "ENR-ADY-025");
    }

    @Test
    void one_error_returns_all_where_the_sender_is_set_so() throws IOException {
        allOrNothing = true;

        Trial actual = trial(threeOfWhichOneIsWrong());

        assertThat(actual.state()).isEqualTo(State.RETURNED);
        assertThat(actual.counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
        assertThat(outcomes(actual)).containsExactly("1 RETURNED", "2 RETURNED", "3 RETURNED");
        assertThat(actual.more()).extracting(ReceiptFinding::code).containsExactly("INT-ALL-001");
    }

    @Test
    void no_error_returns_nobody_however_the_sender_is_set() throws IOException {
        allOrNothing = true;

        Trial actual = trial(CsvText.shoji(People.shoji(1).text()));

        assertThat(actual.state()).isEqualTo(State.ACCEPTED);
        assertThat(actual.more()).isEmpty();
    }

    @Test
    void an_office_that_is_not_the_senders_returns_all() throws IOException {
        Trial actual = trial(CsvText.seisaku(People.seisaku(1).text()));

        assertThat(actual.state()).isEqualTo(State.RETURNED);
        assertThat(findings).extracting(ReceiptFinding::code).contains("HED-OFF-001");
    }

    @Test
    void a_file_cut_off_in_a_row_is_returned_whole_and_still_measured() throws Exception {
        String whole = threeOfWhichOneIsWrong();
        byte[] bytes = CsvText.bytes(whole.substring(0, whole.length() - 40));

        Trial actual = trial("SHFD0006.CSV", bytes);

        assertThat(actual.state()).isEqualTo(State.RETURNED);
        assertThat(actual.counts().taken()).isZero();
        assertThat(actual.sizeBytes()).isEqualTo(bytes.length);
        assertThat(actual.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void what_is_no_filing_at_all_is_returned_with_a_finding_and_without_a_form() throws IOException {
        Trial actual = trial("photo.jpg", new byte[10_000]);

        assertThat(actual.state()).isEqualTo(State.RETURNED);
        assertThat(actual.forms()).isEmpty();
        assertThat(findings).hasSize(1);
        assertThat(actual.sizeBytes()).isEqualTo(10_000);
    }

    @Test
    void an_application_is_answered_as_the_insurer_would() throws IOException {
        String application = """
                  <informationNoticeApplication>
                    <caseNo>C-20261201-0000002</caseNo>
                    <appliedOn>2026-12-01</appliedOn>
                    <issue>2</issue>
                    <reissueReason>1</reissueReason>
                  </informationNoticeApplication>
                """;
        Trial byPerson = trial("a.xml", XmlText.bytes(XmlText.shoji(application)));
        insurer = Optional.of("mihon-kenpo");
        Trial passedOn = trial("a.xml", XmlText.bytes(XmlText.shoji(application)));
        insurer = Optional.empty();
        Trial unknown = trial("a.xml", XmlText.bytes(XmlText.shoji(application)));

        assertThat(byPerson.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        assertThat(passedOn.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(unknown.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(findings).extracting(ReceiptFinding::code).containsExactly("INT-APP-002", "INT-APP-005");
        assertThat(findings.get(0).ja()).contains("本人が「資格情報のお知らせ交付申請書」を支部へ提出します");
        assertThat(findings.get(0).source()).startsWith("全国健康保険協会 東京支部 2024-12");
    }
}
