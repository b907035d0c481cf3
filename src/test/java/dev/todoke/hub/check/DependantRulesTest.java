package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependantRulesTest {
    private static final CheckContext CONTEXT = new CheckContext(LocalDate.of(2026, 12, 1), Set.of(), false);

    private final Checker unit = new Checker();

    private List<String> codes(FormRow row) {
        return unit.check(row.record(), CONTEXT).stream().map(Finding::code).toList();
    }

    /** A row with a wife and a child who become dependants. */
    private static FormRow family() {
        return FormRow.dependants("1").spouse().child("other1", 3);
    }

    /** A row with a wife who is one no longer. */
    private static FormRow ended(String reason) {
        return FormRow.dependants("2")
                .spouse()
                .changed("spouse.living=;spouse.startEra=;spouse.startDate=;spouse.startReason=")
                .changed("spouse.endEra=9;spouse.endDate=081201;spouse.endReason=" + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remarks=",
                "insuredNumber=",
                "income=5000000;spouse.income=0;spouse.yearlyIncome=900000",
                "spouse.startReason=5;spouse.startReasonOther=見本",
                "spouse.sex=3",
                "spouse.phoneKind=2;spouse.phoneArea=03;spouse.phoneCity=5;spouse.phoneNumber=0101",
                "spouse.overseas=1;spouse.overseasStartEra=9;spouse.overseasStartDate=081201;spouse.overseasStartReason=1",
                "other1.relation=10;other1.relationOther=見本",
                "other1.birthEra=9;other1.birthDate=081201",
                "spouse.certificateWanted=1;other1.certificateWanted=1",
                "personalNumber=;pensionOffice=1234;pensionSerial=567890;postcodeArea=100;postcodeTown=0001;addressKanji=東京都"
            })
    void takes_what_the_agency_takes(String changes) {
        assertThat(codes(family().changed(changes.replace("remarks=", "spouse.remarks="))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "relationConfirmed=, DEP-EMP-001",
        "relationConfirmed=2, DEP-EMP-005",
        "receivedDate=081202;receivedEra=9, DEP-RCD-012",
        "birthEra=3;birthDate=151224, DEP-BER-005",
        "sex=3, DEP-SEX-005",
        "personalNumber=, DEP-BPO-020 DEP-PCA-020 DEP-ADJ-020",
        "postcodeArea=100;postcodeTown=0001, DEP-PCA-021 DEP-PCT-021",
        "addressKanji=東京都, DEP-ADJ-021",
        "change=4, DEP-CHG-005",
        "spouse.living=, DEP-SLV-020",
        "spouse.residence=21, DEP-SRS-021",
        "spouse.postcodeArea=;spouse.postcodeTown=, DEP-SPA-020",
        "spouse.addressKanji=, DEP-SAD-020",
        "spouse.startEra=;spouse.startDate=, DEP-SSD-020",
        "spouse.startReason=5, DEP-SSO-020",
        "spouse.startReasonOther=見本, DEP-SSO-021",
        "spouse.startReason=6, DEP-SSR-005",
        "spouse.endReason=1, DEP-SER-021 DEP-SDD-020",
        "spouse.nameKana=, DEP-SKA-020",
        "spouse.phoneArea=3;spouse.phoneCity=5555;spouse.phoneNumber=0101, DEP-STA-101",
        "spouse.phoneArea=03;spouse.phoneCity=5555;spouse.phoneNumber=101, DEP-STA-101",
        "spouse.phoneArea=03, DEP-STA-014",
        "spouse.overseasStartEra=7;spouse.overseasStartDate=300101, DEP-SOE-005",
        "other1.number=1, DEP-ONO-022",
        "other1.relation=11, DEP-ORL-005",
        "other1.relation=3, DEP-ORL-005",
        "other1.relation=10, DEP-ORO-020",
        "other1.relationOther=見本, DEP-ORO-021",
        "other1.addressKanji=, DEP-OAD-020",
        "other2.certificateWanted=1, DEP-OCW-021",
        "other2.birthEra=9;other2.birthDate=020603, DEP-OKA-020",
        "intentConfirmed=1, DEP-INT-022",
        "other1.personalNumber=, DEP-OPN-101",
        "spouse.personalNumber=, DEP-SPN-101",
        "spouse.personalNumber=123456789012, DEP-SPN-103"
    })
    void finds_what_the_agency_would_return(String changes, String expected) {
        assertThat(codes(family().changed(changes))).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1, spouse.deathEra=9;spouse.deathDate=081130, ''",
        "1, remarks=, DEP-SDD-020",
        "2, spouse.deathEra=9;spouse.deathDate=081130, DEP-SDD-021",
        "1, spouse.deathEra=9;spouse.deathDate=081202, DEP-SDD-012",
        "1, spouse.deathEra=5;spouse.deathDate=600101, DEP-SDE-005 DEP-SDD-103",
        "1, spouse.deathEra=7;spouse.deathDate=030501, DEP-SDD-103",
        "6, spouse.endReasonOther=見本, ''",
        "6, remarks=, DEP-SEO-020",
        "3, spouse.endReasonOther=見本, DEP-SEO-021",
        "3, spouse.residence=47, ''",
        "3, spouse.residence=82, ''",
        "3, spouse.residence=48, DEP-SRS-010",
        "3, spouse.residence=83, DEP-SRS-023",
        "3, spouse.endEra=;spouse.endDate=, DEP-SED-020",
        "3, insuredNumber=, DEP-INS-020",
        "3, income=1, DEP-INC-021",
        "3, spouse.yearlyIncome=1, DEP-SYI-021",
        "3, spouse.living=1, DEP-SLV-021"
    })
    void the_end_of_a_dependant_has_its_own_items(String reason, String changes, String expected) {
        assertThat(String.join(" ", codes(ended(reason).changed(changes.replace("remarks=", "spouse.remarks=")))))
                .isEqualTo(expected);
    }

    @Test
    void a_change_says_in_the_remarks_what_has_changed() {
        FormRow row = FormRow.dependants("3").spouse().changed("spouse.living=");

        assertThat(codes(row)).containsExactly("DEP-SRM-020");
        assertThat(codes(row.with("spouse.remarks", "氏名の変更"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"081201, ''", "081202, DEP-OBD-012 DEP-OSD-103"})
    void a_child_may_become_a_dependant_on_the_day_of_its_birth_but_not_before(String birthDate, String expected) {
        FormRow row = family().changed("other1.birthEra=9;other1.birthDate=" + birthDate);

        assertThat(String.join(" ", codes(row))).isEqualTo(expected);
    }

    @Test
    void somebody_has_to_be_named() {
        assertThat(codes(FormRow.dependants("1"))).containsExactly("DEP-CHG-101");
    }

    @Test
    void no_two_persons_have_one_number() {
        FormRow row = family().with("other1.personalNumber", SyntheticNumbers.number(1));

        assertThat(codes(row)).containsExactly("DEP-PNO-104");
    }

    @Test
    void a_missing_number_lets_the_record_go_on() {
        FormRow row = family().with("other1.personalNumber", "");

        assertThat(unit.check(row.record(), CONTEXT))
                .extracting(Finding::severity)
                .containsExactly(Severity.INCOMPLETE);
    }

    private List<Finding> findingsOf2018(FormRow row) {
        return unit.check(
                row.record(Form.DEPENDANTS.layout().version(Variant.SHFD, 123).orElseThrow()), CONTEXT);
    }

    @Test
    void a_change_in_a_row_of_2018_is_taken_with_hints() {
        FormRow row = FormRow.dependants("3");
        for (int n = 1; n <= 3; n++) {
            row.child("other" + n, 2 + n).with("other" + n + ".remarks", "氏名の変更");
        }

        List<Finding> actual = findingsOf2018(row);

        assertThat(actual).extracting(Finding::code).containsExactlyInAnyOrder("DEP-OKA-101", "DEP-SCW-101");
        assertThat(actual).extracting(Finding::severity).containsOnly(Severity.HINT);
    }

    @Test
    void a_spouse_can_join_in_a_row_of_2018_but_a_child_has_no_address_there() {
        assertThat(findingsOf2018(FormRow.dependants("1").spouse()))
                .extracting(Finding::code)
                .containsExactly("DEP-SCW-101");
        assertThat(findingsOf2018(family())).extracting(Finding::code).contains("DEP-OAD-101");
    }

    @Test
    void says_which_of_the_dependants_is_meant() {
        Finding actual = unit.check(
                        family().child("other2", 4).with("other2.sex", "").record(), CONTEXT)
                .get(0);

        assertThat(actual.code()).isEqualTo("DEP-OSX-020");
        assertThat(actual.ja()).contains("その他の被扶養者2の性別");
        assertThat(actual.item()).isEqualTo(108);
    }
}
