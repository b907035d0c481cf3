package dev.todoke.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "12345678901",
                "1234-5678-9018",
                "１２３４５６７８９０１８",
                "1234567890180",
                "a123456789018",
                "ﾐﾎﾝ 123456789018"
            })
    void keeps_nothing_of_a_number_however_it_is_mistyped(String value) {
        assertThat(Masking.mask(value)).matches("\\*+").hasSameSizeAs(value);
    }

    @ParameterizedTest
    @CsvSource({"見本　太郎,見＊", "ﾐﾎﾝ ﾀﾛｳ,ﾐ＊", "Mihon Taro,M＊", "𠮷田　太郎,𠮷＊"})
    void keeps_the_first_character_of_a_name(String value, String masked) {
        assertThat(Masking.mask(value)).isEqualTo(masked);
        assertThat(Masking.name(value)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"081320", "20261320", "9", "250000"})
    void keeps_short_codes_dates_and_amounts(String value) {
        assertThat(Masking.mask(value)).isEqualTo(value);
    }

    @Test
    void masks_a_short_number_when_told_that_it_is_one() {
        assertThat(Masking.number("1234")).isEqualTo("****");
    }

    @Test
    void gives_an_empty_text_for_nothing() {
        assertThat(Masking.mask(null)).isEmpty();
        assertThat(Masking.mask("　")).isEmpty();
        assertThat(Masking.name("")).isEmpty();
        assertThat(Masking.number(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SHFD 999900020017.csv, SHFD ************.csv",
        "9999-0002-0017, ************",
        "９９９９－０００２－００１７です, ************です",
        "n999900020017, n************"
    })
    void covers_what_may_be_a_number_inside_a_text(String text, String covered) {
        assertThat(Masking.holdsNumber(text)).isTrue();
        assertThat(Masking.withoutNumbers(text)).isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03-1234-5678", "1234567890123", "20261201", "見本　太郎", ""})
    void leaves_other_texts_alone(String text) {
        assertThat(Masking.holdsNumber(text)).isFalse();
        assertThat(Masking.withoutNumbers(text)).isEqualTo(text);
    }
}
