package dev.todoke.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.todoke.hub.identity.OfficeSymbol.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeSymbolTest {

    @Test
    void full_width_and_half_width_spellings_are_one_office() {
        var actual = new OfficeSymbol("２１", "０１", "ケイト");

        assertThat(actual).isEqualTo(new OfficeSymbol("21", "01", "ｹｲﾄ"));
        assertThat(actual.key()).isEqualTo("21-01-ｹｲﾄ");
        assertThat(actual.faults()).isEmpty();
    }

    @Test
    void reads_its_own_key() {
        assertThat(OfficeSymbol.ofKey("21-01-ｹｲﾄ")).isEqualTo(new OfficeSymbol("21", "01", "ｹｲﾄ"));
    }

    @Test
    void refuses_a_key_of_two_parts() {
        assertThatIllegalArgumentException().isThrownBy(() -> OfficeSymbol.ofKey("01-ｹｲﾄ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｱ", "ｱｲｳｴ", "ｶﾞﾊﾟ", "A1", "0001", "ｱｰ"})
    void accepts_kana_only_or_letters_and_digits_only(String symbol) {
        assertThat(new OfficeSymbol("21", "01", symbol).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000", "ｱ1", "ｱｲｳｴｵ", "ｶﾞｷﾞｸ", "12345", "漢字", "a b"})
    void finds_a_symbol_the_agency_refuses(String symbol) {
        assertThat(new OfficeSymbol("21", "01", symbol).faults()).containsExactly(Part.SYMBOL);
    }

    @ParameterizedTest
    @CsvSource({"13,01,PREFECTURE", "99,01,PREFECTURE", "21,00,DISTRICT", "21,99,DISTRICT", "21,1,DISTRICT"})
    void finds_a_wrong_part(String prefecture, String district, Part part) {
        assertThat(new OfficeSymbol(prefecture, district, "ｹｲﾄ").faults()).containsExactly(part);
    }

    @Test
    void shows_nothing_of_a_shifted_column() {
        assertThat(new OfficeSymbol("21", "01", SyntheticNumbers.number(1)).toString())
                .doesNotContainPattern("\\d");
    }
}
