package dev.todoke.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "983205673214", "123456789026"})
    void accepts_a_right_check_digit(String digits) {
        assertThat(PersonalNumber.of(digits).checkDigitMatches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "983205673210", "123456708900", "123456078900"})
    void refuses_a_wrong_check_digit(String digits) {
        assertThat(PersonalNumber.of(digits).checkDigitMatches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"111111111118", "222222222225"})
    void accepts_eleven_equal_digits_with_their_check_digit(String digits) {
        assertThat(PersonalNumber.of(digits).checkDigitMatches()).isTrue();
    }

    @Test
    void refuses_twelve_zeros_although_the_formula_holds() {
        assertThat(PersonalNumber.checkDigit("00000000000")).isZero();
        assertThat(PersonalNumber.of("000000000000").checkDigitMatches()).isFalse();
    }

    @Test
    void gives_zero_when_the_remainder_is_one() {
        // 2 × 6 = 12, remainder 1.
        assertThat(PersonalNumber.checkDigit("00000000006")).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "12345678901", "1234567890181", "１２３４５６７８９０１８", "12345678901a", "1234-5678-90"})
    void refuses_another_shape_without_repeating_it(String text) {
        assertThat(PersonalNumber.isShaped(text)).isFalse();
        assertThatThrownBy(() -> PersonalNumber.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A personal number is twelve digits");
    }

    @Test
    void shows_no_digit_of_itself() {
        var unit = PersonalNumber.of("123456789018");

        assertThat(unit.toString()).doesNotContainPattern("\\d");
        assertThat(unit.reveal()).isEqualTo("123456789018");
    }

    @Test
    void invented_numbers_are_valid_and_differ() {
        var actual = IntStream.range(0, 500)
                .mapToObj(SyntheticNumbers::personalNumber)
                .toList();

        assertThat(actual).doesNotHaveDuplicates().allMatch(PersonalNumber::checkDigitMatches);
    }
}
