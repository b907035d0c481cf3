package dev.todoke.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7000012050002",
                "1180301018771",
                "2000012100001",
                "8000012010038",
                "6000012070001",
                "5010401067252"
            })
    void accepts_corporate_numbers_in_use(String digits) {
        assertThat(new CorporateNumber(digits).checkDigitMatches()).isTrue();
    }

    @Test
    void refuses_a_corporate_number_with_another_first_digit() {
        assertThat(new CorporateNumber("6000012050002").checkDigitMatches()).isFalse();
    }

    @Test
    void refuses_a_corporate_number_of_twelve_digits() {
        assertThat(CorporateNumber.isShaped("700001205000")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CorporateNumber("700001205000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"33120015", "01040013", "01130012", "39131156", "06139463", "138057", "138016"})
    void accepts_insurer_numbers_in_use(String digits) {
        assertThat(new InsurerNumber(digits).checkDigitMatches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01130013", "10130012", "138056"})
    void refuses_an_insurer_number_with_a_wrong_or_swapped_digit(String digits) {
        assertThat(new InsurerNumber(digits).checkDigitMatches()).isFalse();
    }

    @Test
    void tells_kind_of_law_and_prefecture_of_eight_digits() {
        var unit = new InsurerNumber("01130012");

        assertThat(unit.kindOfLaw()).contains("01");
        assertThat(unit.prefecture()).contains(PrefectureCode.TOKYO);
    }

    @Test
    void tells_only_the_prefecture_of_six_digits() {
        var unit = new InsurerNumber("138057");

        assertThat(unit.kindOfLaw()).isEmpty();
        assertThat(unit.prefecture()).contains(PrefectureCode.TOKYO);
    }

    @Test
    void refuses_an_insurer_number_of_seven_digits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InsurerNumber("0113001"));
    }
}
