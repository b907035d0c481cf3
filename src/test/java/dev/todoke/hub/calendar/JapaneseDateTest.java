package dev.todoke.hub.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.todoke.hub.calendar.JapaneseDate.Problem;
import dev.todoke.hub.calendar.JapaneseDate.Read;
import dev.todoke.hub.calendar.JapaneseDate.Unread;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseDateTest {

    @ParameterizedTest
    @CsvSource({
        "1,450730,1912-07-30",
        "3,010730,1912-07-30",
        "3,151225,1926-12-25",
        "5,011225,1926-12-25",
        "5,640107,1989-01-07",
        "7,010108,1989-01-08",
        "7,310430,2019-04-30",
        "9,010501,2019-05-01",
        "9,081120,2026-11-20",
        "9,060229,2024-02-29"
    })
    void reads_the_days_of_an_era(String code, String yymmdd, LocalDate expected) {
        assertThat(JapaneseDate.parse(code, yymmdd)).isEqualTo(new Read(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "5,640108,1989-01-08",
        "7,010107,1989-01-07",
        "7,310501,2019-05-01",
        "7,320401,2020-04-01",
        "9,010430,2019-04-30"
    })
    void tells_which_day_was_meant_outside_the_era(String code, String yymmdd, LocalDate meant) {
        var actual = JapaneseDate.parse(code, yymmdd);

        assertThat(actual.date()).isEmpty();
        assertThat(actual).isInstanceOfSatisfying(Unread.class, unread -> {
            assertThat(unread.problem()).isEqualTo(Problem.OUTSIDE_ERA);
            assertThat(unread.meant()).contains(meant);
        });
    }

    @Test
    void guesses_nothing_before_the_gregorian_calendar() {
        assertThat(JapaneseDate.parse("1", "050101"))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.meant()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2,010101,UNKNOWN_ERA",
        "'',010101,UNKNOWN_ERA",
        ",010101,UNKNOWN_ERA",
        "9,,SHAPE",
        "9,'',SHAPE",
        "9,81120,SHAPE",
        "9,0811201,SHAPE",
        "9,０８１１２０,SHAPE",
        "9,08-1-2,SHAPE",
        "9,081320,NOT_A_DATE",
        "9,080230,NOT_A_DATE",
        "9,070229,NOT_A_DATE",
        "9,080000,NOT_A_DATE",
        "9,001120,NOT_A_DATE"
    })
    void tells_why_a_text_is_no_date(String code, String yymmdd, Problem problem) {
        assertThat(JapaneseDate.parse(code, yymmdd))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.problem()).isEqualTo(problem));
    }

    @Test
    void writes_every_day_so_that_it_reads_back() {
        LocalDate.of(1900, 1, 1).datesUntil(LocalDate.of(2100, 1, 1)).forEach(day -> {
            var unit = new JapaneseDate(day);

            assertThat(JapaneseDate.parse(unit.eraCode(), unit.yymmdd()).date()).contains(day);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,令和8年11月20日",
        "2019-05-01,令和元年5月1日",
        "2019-04-30,平成31年4月30日",
        "1989-01-08,平成元年1月8日",
        "1926-12-25,昭和元年12月25日"
    })
    void prints_a_date_as_letters_do(LocalDate day, String expected) {
        assertThat(JapaneseDate.wareki(day)).isEqualTo(expected);
    }

    @Test
    void refuses_a_day_no_era_can_write() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JapaneseDate(LocalDate.of(1872, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> new JapaneseDate(LocalDate.of(2118, 1, 1)));
    }
}
