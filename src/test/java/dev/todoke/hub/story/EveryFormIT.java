package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms other than the enrolment: through the agency and back. */
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
                .doesNotContain("WINDOW_OPENED", "REGISTRATION_SENT", "NOTICE_ISSUED");
        assertThat(hub.theCase(receipt.caseNos().get(0)).detail("SUBMISSION_ARRIVED", "arriveId"))
                .matches("[0-9]{18}");
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
