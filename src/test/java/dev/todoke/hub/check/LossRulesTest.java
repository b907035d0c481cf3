package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FormRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossRulesTest {
    private static final CheckContext CONTEXT = new CheckContext(LocalDate.of(2026, 12, 1), Set.of(), false);

    private final Checker unit = new Checker();

    private List<Finding> findings(String changes) {
        return unit.check(FormRow.loss().changed(changes).record(), CONTEXT);
    }

    private List<String> codes(String changes) {
        return findings(changes).stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remarks=",
                "cause=5",
                "cause=9;retiredEra=;retiredDate=",
                "cause=11;retiredEra=;retiredDate=",
                "insuredNumber=",
                "certificatesReturned=1;certificatesMissing=10",
                "personalNumber=;pensionOffice=1234;pensionSerial=567890",
                "birthEra=5;birthDate=300101;seventyNoLonger=1;noLongerEra=9;noLongerDate=081130",
                "birthEra=5;birthDate=300101;insuredNumber=;lostEra=;lostDate=;seventyNoLonger=1;noLongerEra=9;noLongerDate=081130;seventyOnly=1",
                // 平成31年4月30日に退職すると、令和1年5月1日に喪失する
                "retiredEra=7;retiredDate=310430;lostDate=010501"
            })
    void takes_what_the_agency_takes(String changes) {
        assertThat(codes(changes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "personalNumber=, LOS-BPO-020",
        "personalNumber=;pensionOffice=1234, LOS-BPO-014",
        "personalNumber=123456789012, LOS-PNO-103",
        "cause=, LOS-CAU-001",
        "cause=6, LOS-CAU-005",
        "lostEra=;lostDate=, LOS-LDY-020",
        "lostEra=, LOS-LER-020",
        "retiredEra=;retiredDate=, LOS-RDY-020",
        "cause=9, LOS-RER-021 LOS-RDY-021",
        "seventyOnly=1;seventyNoLonger=1;noLongerEra=9;noLongerDate=081130, LOS-INS-021 LOS-LER-021 LOS-LDY-021",
        "insuredNumber=;lostEra=;lostDate=;seventyOnly=1, LOS-N70-020",
        "seventyNoLonger=1, LOS-NDY-020",
        "noLongerEra=9;noLongerDate=081130, LOS-NER-021 LOS-NDY-021",
        "lostDate=081202;retiredDate=081201, LOS-LDY-028",
        "certificatesReturned=100, LOS-CRT-003"
    })
    void finds_what_the_agency_would_return(String changes, String expected) {
        assertThat(codes(changes)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 081129, LOS-LDY-101",
        "4, 081130, LOS-LDY-101",
        "4, 081201, ''",
        "5, 081130, LOS-LDY-101",
        "5, 081201, ''",
        "4, 081202, LOS-LDY-028 LOS-LDY-101"
    })
    void insurance_is_lost_on_the_day_after_leaving_or_death(String cause, String lost, String expected) {
        assertThat(String.join(" ", codes("cause=" + cause + ";lostDate=" + lost)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"081129, LOS-NDY-101", "081130, ''", "081201, LOS-NDY-101"})
    void an_employee_of_seventy_ceases_on_the_day_of_leaving_itself(String ceased, String expected) {
        assertThat(String.join(" ", codes("seventyNoLonger=1;noLongerEra=9;noLongerDate=" + ceased)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"261130, ''", "261201, ''", "261202, LOS-LDY-102"})
    void seventy_five_is_reached_on_the_birthday(String birthDate, String expected) {
        // Born in 昭和26年 (1951), lost on 2026-12-01.
        assertThat(String.join(" ", codes("cause=7;retiredEra=;retiredDate=;birthEra=5;birthDate=" + birthDate)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"081130, ''", "081201, LOS-LDY-103"})
    void nobody_loses_insurance_on_the_day_of_birth(String birthDate, String expected) {
        assertThat(String.join(" ", codes("birthEra=9;birthDate=" + birthDate))).isEqualTo(expected);
    }

    @Test
    void says_which_day_it_should_be() {
        Finding actual = findings("lostDate=081130").get(0);

        assertThat(actual.ja()).contains("令和8年12月1日");
        assertThat(actual.cureEn()).contains("2026-12-01");
    }

    @Test
    void a_mistyped_year_at_the_end_of_all_eras_is_a_finding_like_others() {
        assertThat(codes("retiredDate=991231")).containsExactly("LOS-LDY-101");
    }
}
