package dev.todoke.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefectureCodeTest {

    @ParameterizedTest
    @CsvSource({"01,北海道", "12,千葉県", "21,東京都", "31,神奈川県", "41,大阪府", "51,愛知県", "54,京都府", "75,福岡県", "82,沖縄県"})
    void names_the_prefecture_by_the_agencys_code(String code, String name) {
        assertThat(PrefectureCode.of(code)).map(PrefectureCode::nameJa).contains(name);
    }

    @Test
    void covers_every_jis_code_once() {
        var actual = Arrays.stream(PrefectureCode.values()).map(PrefectureCode::jis);

        assertThat(actual)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 47).mapToObj("%02d"::formatted).toList());
    }

    @ParameterizedTest
    @CsvSource({"13,TOKYO", "14,KANAGAWA", "27,OSAKA", "40,FUKUOKA", "47,OKINAWA"})
    void tells_a_jis_code_the_agency_does_not_have(String code, PrefectureCode meant) {
        assertThat(PrefectureCode.meantByJis(code)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"21", "31", "01", "99", "''"})
    void does_not_guess_where_both_numberings_or_neither_know_the_code(String code) {
        assertThat(PrefectureCode.meantByJis(code)).isEmpty();
    }
}
