package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FormRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemunerationRulesTest {
    private static final CheckContext CONTEXT = new CheckContext(LocalDate.of(2026, 7, 6), Set.of(), false);

    private final Checker unit = new Checker();

    private String codes(FormRow row, String changes) {
        List<Finding> findings = unit.check(row.changed(changes).record(), CONTEXT);
        return String.join(" ", findings.stream().map(Finding::code).toList());
    }

    private String annual(String changes) {
        return codes(FormRow.annual(), changes);
    }

    private String changed(String changes) {
        return codes(FormRow.changed(), changes);
    }

    private static String days(int first, int second, int third) {
        return "firstMonth.days=%02d;secondMonth.days=%02d;thirdMonth.days=%02d".formatted(first, second, third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remarks=",
                "raiseMonth=04;raiseKind=1",
                "backPayMonth=04;backPay=12000;adjustedAverage=256000",
                "adjustedAverage=1000",
                "formerHealth=0260;formerPension=260",
                "formerEra=7;formerYear=31;formerMonth=04",
                "seventyOrOver=1;pensionOffice=1234;pensionSerial=567890;seventyMonths=0506;sum=530000;average=265000",
                "seventyMonths=06",
                "seventyOrOver=1;pensionOffice=1234;pensionSerial=567890;seventyMonths=06;sum=270000;average=270000"
            })
    void takes_an_annual_filing_the_agency_takes(String changes) {
        assertThat(annual(changes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "appliedMonth=10, ANN-AMO-101",
        "firstMonth.month=05, ANN-MON-101",
        "thirdMonth.month=07, ANN-MON-101",
        "secondMonth.month=13, ANN-MON-027 ANN-MON-101",
        "firstMonth.days=32, ANN-DYS-023",
        "raiseMonth=04, ANN-RMO-014",
        "raiseKind=1, ANN-RKD-014",
        "backPayMonth=07, ANN-BMO-023",
        "adjustedAverage=999, ANN-ADJ-015",
        "seventyOnly=1, ANN-INS-021 ANN-O70-020",
        "formerYear=08, ANN-FMO-101",
        "formerYear=, ANN-FYR-001",
        "formerEra=7;formerYear=31;formerMonth=05, ANN-FYR-101",
        "formerYear=00, ANN-FYR-027 ANN-FYR-101",
        "personalNumber=123456789018, ANN-PNO-021",
        "seventyMonths=7, ANN-M70-101",
        "seventyMonths=0605, ANN-M70-101",
        "seventyMonths=040506, ANN-M70-003 ANN-M70-101",
        "seventyMonths=06;sum=530000;average=265000, ANN-SUM-101 ANN-AVG-101",
        "secondMonth.total=250000, ANN-TOT-101"
    })
    void finds_what_the_agency_would_return(String changes, String expected) {
        assertThat(annual(changes).split(" ")).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // shortTime, partTime, days, months that count
        "'', '', 17, 17, 17, 780000, 260000",
        "'', '', 16, 17, 17, 530000, 265000",
        "'', '', 16, 16, 17, 270000, 270000",
        "'', '', 16, 16, 16, 0, 0",
        "1, '', 11, 10, 17, 520000, 260000",
        "1, '', 11, 11, 11, 780000, 260000",
        "'', 1, 15, 16, 17, 270000, 270000",
        "'', 1, 15, 16, 14, 510000, 255000",
        "'', 1, 14, 14, 14, 0, 0"
    })
    void only_months_with_enough_days_count(
            String shortTime, String partTime, int first, int second, int third, String sum, String average) {
        String worker = days(first, second, third) + ";shortTime=" + shortTime + ";partTime=" + partTime;

        assertThat(annual(worker + ";sum=" + sum + ";average=" + average)).isEmpty();
        assertThat(annual(worker + ";sum=1;average=" + average)).isEqualTo("ANN-SUM-101");
        assertThat(annual(worker + ";sum=" + sum + ";average=1")).isEqualTo("ANN-AVG-101");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "0, 0", "'', 0"})
    void without_a_month_that_counts_sum_and_average_are_nothing(String sum, String average) {
        assertThat(annual(days(0, 0, 0) + ";sum=" + sum + ";average=" + average))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"266666, ''", "266667, ANN-AVG-101", "266665, ANN-AVG-101"})
    void the_average_is_cut_to_whole_yen(String average, String expected) {
        String months = "thirdMonth.cash=290000;thirdMonth.total=290000;sum=800000";

        assertThat(annual(months + ";average=" + average)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"9999999, 4000000", "9999999, 3999999", "12000000, 4000000", "9999999, 3333333"})
    void a_sum_of_ten_million_is_capped_and_its_average_is_not_made_of_the_cap(String sum, String average) {
        FormRow row = FormRow.annual()
                .pay("firstMonth", 4_000_000)
                .pay("secondMonth", 4_000_000)
                .pay("thirdMonth", 4_000_000);

        String actual = codes(row, "sum=" + sum + ";average=" + average);

        assertThat(actual.isEmpty()).isEqualTo(sum.equals("9999999") && average.equals("4000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remarks=",
                "raiseMonth=11;raiseKind=2;raiseReason=基本給の変更",
                "changedMonth=03;firstMonth.month=12;secondMonth.month=01;thirdMonth.month=02",
                "changedMonth=01;firstMonth.month=10;secondMonth.month=11;thirdMonth.month=12",
                "backPayMonth=12;backPay=1000",
                "healthOnly=1"
            })
    void takes_a_change_the_agency_takes(String changes) {
        assertThat(changed(changes)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "firstMonth.month=10, CHG-MON-101",
        "changedMonth=03, CHG-CMO-101",
        "changedMonth=01, CHG-CMO-101",
        "average=999, CHG-AVG-015 CHG-AVG-101",
        "sum=, CHG-SUM-001 CHG-SUM-101",
        "backPayMonth=13, CHG-BMO-027",
        "formerYear=09, CHG-FMO-101"
    })
    void finds_in_a_change_what_the_agency_would_return(String changes, String expected) {
        assertThat(changed(changes).split(" ")).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 16, CHG-DYS-101",
        "'', 17, ''",
        "'', 31, ''",
        "'', 32, CHG-DYS-023",
        "1, 10, CHG-DYS-023",
        "1, 11, ''",
        "1, 16, ''"
    })
    void every_month_of_a_change_needs_its_days(String shortTime, String days, String expected) {
        assertThat(changed("shortTime=" + shortTime + ";secondMonth.days=" + days))
                .isEqualTo(expected);
    }
}
