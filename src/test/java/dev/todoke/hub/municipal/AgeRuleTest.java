package dev.todoke.hub.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.insurer.InsurerKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeRuleTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 10, 1);
    private static final LocalDate OF_PACK = LocalDate.of(2027, 9, 30);

    private final AgeRule ward = AgeRule.on(InsurerKind.NATIONAL, ISSUED);

    @ParameterizedTest
    @CsvSource({
        "1981-04-05, 2027-09-30", // young: the pack's day
        "1956-12-15, 2026-12-31", // turns 70 in December: the month's end
        "1956-12-01, 2026-11-30", // attains 70 on 30 November
        "1957-10-01, 2027-09-30",
        "1952-01-10, 2027-01-09", // turns 75: the day before
        "1952-02-29, 2027-02-28", // whose birthday is then 1 March
    })
    void a_paper_ends_where_an_age_changes_what_it_says(LocalDate birth, LocalDate expected) {
        assertThat(ward.lastDay(birth, ISSUED, OF_PACK)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1956-09-01, true", "1956-09-30, true", "1956-10-01, true", "1956-10-02, false", "1981-04-05, false"})
    void the_share_holds_from_the_month_after_the_age_is_attained(LocalDate birth, boolean expected) {
        assertThat(ward.hasShare(birth, ISSUED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 1951-10-01, false",
        "NATIONAL, 1951-10-02, true",
        "LATE_ELDERLY, 1961-10-02, false",
        "LATE_ELDERLY, 1961-10-01, true",
        "LATE_ELDERLY, 1930-01-01, true"
    })
    void an_age_belongs_to_an_insurer(InsurerKind kind, LocalDate birth, boolean expected) {
        assertThat(AgeRule.on(kind, ISSUED).belongs(birth, ISSUED)).isEqualTo(expected);
    }

    @Test
    void all_of_the_late_elderly_have_a_share_and_two_tenths_since_2022() {
        AgeRule actual = AgeRule.on(InsurerKind.LATE_ELDERLY, ISSUED);

        assertThat(actual.hasShare(ISSUED.minusYears(66), ISSUED)).isTrue();
        assertThat(actual.shares()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(AgeRule.on(InsurerKind.LATE_ELDERLY, LocalDate.of(2022, 9, 30))
                        .shares())
                .containsExactlyInAnyOrder(1, 3);
        assertThat(actual.lastDay(ISSUED.minusYears(90), ISSUED, OF_PACK)).isEqualTo(OF_PACK);
    }
}
