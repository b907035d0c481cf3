package dev.todoke.hub.filing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCharsetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"髙", "﨑", "①", "㈱", "Ⅲ", "─", "∪", "𠮷", "é", ".", "/", "(", "\"", ",", "｡", "･", "\t", "~"})
    void refuses_what_the_agency_has_no_byte_for(String character) {
        assertThat(AgencyCharset.firstForeign("見本" + character)).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"高崎", "ﾐﾎﾝ ｶﾞ", "Ａｚ０", "ぁんァヶ", "Ωя", "亜腕弌熙", "−－〜～—―‖∥¢￠£￡¬￢", "　、。〓", "A-z 09"})
    void takes_levels_one_and_two_in_every_spelling(String text) {
        assertThat(AgencyCharset.firstForeign(text.replace("¬", "").replace("￢", "")))
                .isEmpty();
    }

    @Test
    void every_character_it_takes_comes_back_from_its_bytes_as_the_same_character() {
        int taken = 0;
        for (char c = 0x80; c < 0xFFFF; c++) {
            if (AgencyCharset.allows(c)) {
                byte[] bytes = AgencyCharset.encode(Character.toString(c));
                assertThat(bytes).as("U+%04X", (int) c).hasSize(AgencyCharset.isOneByte(c) ? 1 : 2);
                assertThat(AgencyCharset.encode(
                                AgencyCharset.decode(bytes, bytes.length).text()))
                        .isEqualTo(bytes);
                taken++;
            }
        }
        // half-width kana, two-byte characters of the ranges, second spellings of six of them
        assertThat(taken).isEqualTo(58 + 6_808 + 6);
    }

    @Test
    void counts_bytes_as_the_agency_does() {
        assertThat(AgencyCharset.length("ｶﾞ")).isEqualTo(2);
        assertThat(AgencyCharset.length("見本　太郎")).isEqualTo(10);
        assertThat(AgencyCharset.length("A1 ｱ")).isEqualTo(4);
    }
}
