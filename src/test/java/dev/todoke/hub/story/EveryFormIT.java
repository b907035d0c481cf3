package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SEISAKU;
import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.identity.SyntheticNumbers;
import dev.todoke.hub.simulator.insurer.InsurerLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms other than the enrolment: through the agency and back, and to the insurer where it has to act. */
class EveryFormIT {
    private static final String SHAROSHI = "mihon-sharoshi";

    private final HubUnderTest hub = HubUnderTest.shared();

    @AfterEach
    void nothing_waits_for_somebody_at_the_desk() {
        hub.assertNothingParked();
    }

    @ParameterizedTest
    @EnumSource(names = {"LOSS", "DEPENDANTS", "ANNUAL_REMUNERATION", "CHANGED_REMUNERATION", "BONUS"})
    void a_form_reaches_the_agency_and_ends_with_its_decision(Form form) {
        SampleRows rows = new SampleRows(form.ordinal());
        String[] people = Stream.generate(() -> row(rows, form)).limit(3).toArray(String[]::new);

        ReceiptDocument receipt = hub.drop(SHOJI, "SHFD0006.CSV", CsvText.bytes(CsvText.shoji(people)));

        assertThat(receipt.state()).as(receipt.findings().toString()).isEqualTo("ACCEPTED");
        assertThat(receipt.caseNos()).hasSize(3);
        hub.passTimeUntil("CLOSED", receipt.caseNos().toArray(String[]::new));
        assertThat(hub.theCase(receipt.caseNos().get(0)).eventsWithoutStatus())
                .containsSubsequence(
                        "FILING_RECEIVED",
                        "SUBMISSION_PREPARED",
                        "SUBMISSION_ARRIVED",
                        "AGENCY_CONFIRMED",
                        "CASE_CLOSED")
                .doesNotContain("REGISTRATION_SENT", "NOTICE_ISSUED", "FILING_SENT");
        assertThat(hub.theCase(receipt.caseNos().get(0)).detail("SUBMISSION_ARRIVED", "arriveId"))
                .matches("[0-9]{18}");
    }

    @Test
    void a_loss_is_decided_by_the_agency_and_ended_at_the_insurer() {
        String row = FormRow.loss()
                .with("nameKana", "ｿｳｼﾂ ﾀﾛｳ")
                .with("nameKanji", "喪失　太郎")
                .with("certificatesReturned", "1")
                .text();

        ReceiptDocument receipt = hub.drop(SHOJI, "SHFD0006.CSV", CsvText.bytes(CsvText.shoji(row)));

        String caseNo = receipt.caseNos().get(0);
        hub.passTimeUntil("CLOSED", caseNo);
        assertThat(hub.theCase(caseNo).eventsWithoutStatus())
                .containsSubsequence(
                        "FILING_RECEIVED",
                        "SUBMISSION_PREPARED",
                        "SUBMISSION_ARRIVED",
                        "AGENCY_CONFIRMED",
                        "DEREGISTRATION_SENT",
                        "RESULT_DEREGISTERED",
                        "CASE_CLOSED");
        assertThat(ledger("kyokai-tokyo").received("DEREGISTRATION")).contains(caseNo + "-insurer-1");
    }

    @Test
    void a_family_is_one_record_at_the_agency_and_each_of_it_a_person_at_the_insurer() {
        FormRow family = FormRow.dependants("1")
                .with("nameKana", "ｶｿﾞｸ ﾀﾛｳ")
                .with("nameKanji", "家族　太郎")
                .spouse()
                .child("other1", 1203)
                .with("spouse.nameKana", "ｶｿﾞｸ ﾊﾅｺ")
                .with("other1.nameKana", "ｶｿﾞｸ ｲﾁﾛｳ")
                .with("other1.personalNumber", "");

        ReceiptDocument receipt = hub.drop(SHOJI, "SHFD0006.CSV", CsvText.bytes(CsvText.shoji(family.text())));

        assertThat(receipt.outcomes()).containsExactly("INCOMPLETE");
        assertThat(receipt.counts().received()).isEqualTo(1);
        String row = receipt.caseNos().get(0);
        String spouse = receipt.member("SPOUSE");
        String child = receipt.member("OTHER1");
        hub.passTimeUntilEvent(child, "RESULT_INCOMPLETE");
        assertThat(hub.theCase(child).events()).containsOnlyOnce("NOTICE_ISSUED");
        assertThat(hub.theCase(row).state()).isEqualTo("CLOSED");

        hub.drop(SHOJI, "number.xml", Filed.numberLater(child, SyntheticNumbers.number(1203)));
        hub.passTimeUntil("CLOSED", row, spouse, child);

        assertThat(hub.theCase(spouse).eventsWithoutStatus())
                .containsSubsequence(
                        "FILING_RECEIVED",
                        "SUBMISSION_ARRIVED",
                        "AGENCY_CONFIRMED",
                        "REGISTRATION_SENT",
                        "RESULT_REGISTERED",
                        "RESULT_VIEWABLE",
                        "NOTICE_ISSUED",
                        "CASE_CLOSED")
                .contains("WINDOW_OPENED", "WINDOW_MET");
        assertThat(hub.theCase(child).eventsWithoutStatus())
                .containsSubsequence(
                        "NUMBER_MISSING", "NUMBER_RECEIVED", "NOTICE_ANSWERED", "RESULT_VIEWABLE", "CASE_CLOSED");
        assertThat(ledger("kyokai-tokyo").received("REGISTRATION"))
                .contains(spouse + "-insurer-1", child + "-insurer-1", child + "-insurer-2")
                .doesNotContain(row + "-insurer-1");
    }

    @Test
    void a_dependant_of_a_society_is_registered_and_taken_off_again() {
        FormRow becomes = ofSeisaku(FormRow.dependants("1").child("other1", 1204));
        ReceiptDocument first = hub.drop(SEISAKU, "SHFD0006.CSV", CsvText.bytes(CsvText.seisaku(becomes.text())));
        String registered = first.member("OTHER1");
        hub.passTimeUntil("CLOSED", registered, first.caseNos().get(0));

        FormRow ceases = ofSeisaku(FormRow.dependants("2").child("other1", 1204))
                .changed("other1.startEra=;other1.startDate=;other1.endEra=9;other1.endDate=081201;other1.endReason=2");
        ReceiptDocument second = hub.drop(SEISAKU, "SHFD0006.CSV", CsvText.bytes(CsvText.seisaku(ceases.text())));
        assertThat(second.outcomes()).containsExactly("ACCEPTED");
        String ended = second.member("OTHER1");
        hub.passTimeUntil("CLOSED", ended, second.caseNos().get(0));

        assertThat(ledger("mihon-kenpo").received("REGISTRATION")).contains(registered + "-insurer-1");
        assertThat(ledger("mihon-kenpo").received("DEREGISTRATION")).contains(ended + "-insurer-1");
        assertThat(ledger("mihon-kenpo").refused()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANNUAL_REMUNERATION", "CHANGED_REMUNERATION", "BONUS"})
    void a_wage_form_reaches_the_agency_and_the_society(Form form) {
        SampleRows rows = new SampleRows(100 + form.ordinal());
        Layout.Version version = form.layout().written(Variant.SHFD).orElseThrow();
        FormRow row = ofSeisaku(rows.sample(form, version)).with("seventyOnly", "");
        String text = String.join(",", row.values(version));

        ReceiptDocument receipt = hub.drop(SEISAKU, "SHFD0006.CSV", CsvText.bytes(CsvText.seisaku(text)));

        assertThat(receipt.state()).as(receipt.findings().toString()).isEqualTo("ACCEPTED");
        String caseNo = receipt.caseNos().get(0);
        hub.passTimeUntil("CLOSED", caseNo);
        assertThat(hub.theCase(caseNo).events())
                .contains("FILING_SENT", "AGENCY_CONFIRMED")
                .doesNotContain("WINDOW_OPENED", "RESULT_ACCEPTED");
        assertThat(ledger("mihon-kenpo").received("FILING")).contains(caseNo + "-insurer-1");
    }

    private InsurerLedger ledger(String insurer) {
        return hub.insurers().simulator().ledger(insurer);
    }

    private static FormRow ofSeisaku(FormRow row) {
        row.with("district", "02").with("symbol", "ｾｲｻ");
        return row.layout().has("officeNumber") ? row.with("officeNumber", "23456") : row;
    }

    @Test
    void several_offices_and_forms_in_one_file_are_filed_apart() {
        String text = CsvText.shoji(
                        Filed.person("ｺﾝｻﾞｲ ｲﾁﾛｳ", "混在　一郎", 1101, hub.today()).text(),
                        row(new SampleRows(77), Form.BONUS),
                        Filed.person("ｺﾝｻﾞｲ ｼﾞﾛｳ", "混在　二郎", 1102, hub.today())
                                .with("district", "02")
                                .with("symbol", "ｾｲｻ")
                                .with("officeNumber", "23456")
                                .text())
                .replace(",001\r\n21", ",002\r\n21")
                .replace("[data]", "21,02,ｾｲｻ,23456,104,0002,東京都中央区見本２－２－２,見本製作株式会社,見本　二郎,03,5555,0202\r\n[data]");

        ReceiptDocument receipt = hub.drop(SHAROSHI, "SHFD0006.CSV", CsvText.bytes(text));

        assertThat(receipt.codes()).contains("CSV-HED-005", "CSV-FRM-003");
        assertThat(receipt.caseNos()).hasSize(3);
        hub.passTimeUntil("CLOSED", receipt.caseNos().toArray(String[]::new));
        List<String> submissions = receipt.caseNos().stream()
                .map(caseNo -> hub.theCase(caseNo).detail("SUBMISSION_PREPARED", "submissionNo"))
                .distinct()
                .toList();
        assertThat(submissions).hasSize(3);
    }

    @Test
    void a_record_about_a_day_to_come_waits_for_it() {
        LocalDate hiredOn = hub.today().plusDays(4);

        ReceiptDocument receipt =
                hub.drop(SHOJI, "SHFD0006.CSV", Filed.csv(Filed.person("ﾐﾗｲ ﾀﾛｳ", "未来　太郎", 1111, hiredOn)));

        assertThat(receipt.state()).isEqualTo("ACCEPTED");
        assertThat(receipt.findings()).containsExactly("ENR-ADY-028 HINT 1");
        String caseNo = receipt.caseNos().get(0);
        assertThat(hub.theCase(caseNo).detail("RECORD_HELD", "until")).isEqualTo(hiredOn.toString());
        hub.passTimeUntilEvent(caseNo, "SUBMISSION_PREPARED");
        assertThat(hub.today()).isAfterOrEqualTo(hiredOn);
        hub.passTimeUntil("CLOSED", caseNo);
    }

    private static String row(SampleRows rows, Form form) {
        Layout.Version version = form.layout().written(Variant.SHFD).orElseThrow();
        FormRow row = rows.sample(form, version);
        row.with("prefecture", "21").with("district", "01").with("symbol", "ﾐﾎﾝ");
        if (row.layout().has("officeNumber")) {
            row.with("officeNumber", "12345");
        }
        return String.join(",", row.values(version));
    }
}
