package dev.todoke.hub.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalListTest {
    private static final String GOOD =
            "K-1,見本　一郎,1000001,東京都見本区1,1,見本　一郎,ﾐﾎﾝ ｲﾁﾛｳ,1981-04-05,男,2019-04-01,見本,101,01,登録あり,1234,,,";

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"999912345678", "9999-1234-5678", "９９９９１２３４５６７８", "電話 9999 1234 5678"})
    void what_may_be_a_personal_number_anywhere_refuses_the_list_and_is_not_repeated(String number) throws IOException {
        Path list = write(MunicipalLists.HEADING + ",備考\n" + GOOD + ",\n" + GOOD + "," + number + "\n");

        assertThatThrownBy(() -> MunicipalList.inspect(list, RunKind.RENEWAL))
                .isInstanceOfSatisfying(RunRefused.class, refused -> {
                    assertThat(refused.en()).startsWith("Line 3, column 19 holds digits that may be a personal number");
                    assertThat(refused.ja()).startsWith("3行目の19列目に");
                    assertThat(refused.en() + refused.ja()).doesNotContain(number);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"56781234", "99991234567", "1234 5"})
    void more_than_four_digits_in_the_column_for_four_refuse_the_list(String digits) throws IOException {
        Path list = write(MunicipalLists.HEADING + "\n" + GOOD.replace("1234", digits) + "\n");

        assertThatThrownBy(() -> MunicipalList.inspect(list, RunKind.RENEWAL))
                .isInstanceOf(RunRefused.class)
                .hasMessageStartingWith("Line 2, column 15");
    }

    @Test
    void a_mark_at_the_start_quotes_breaks_and_blank_lines_are_no_fault() throws Exception {
        Path list = write("\uFEFF" + MunicipalLists.HEADING + "\r\n" + GOOD.replace("東京都見本区1", "\"東京都\n見本区1\"")
                + "\r\n\r\n" + GOOD + "\r\n");

        try (MunicipalList unit = MunicipalList.open(list)) {
            assertThat(unit.next().orElseThrow().line()).isEqualTo(2);
            ListRow actual = unit.next().orElseThrow();
            assertThat(actual.line()).isEqualTo(5);
            assertThat(actual.place()).isEqualTo(2);
            assertThat(actual.get(ListColumn.NAME)).isEqualTo("見本　一郎");
            assertThat(unit.next()).isEmpty();
        }
        assertThat(MunicipalList.inspect(list, RunKind.RENEWAL).people()).isEqualTo(2);
    }

    @Test
    void columns_may_stand_in_any_order_under_english_headings() throws Exception {
        Path list = write("name,BIRTH-DATE\n見本　一郎,1981-04-05\n");

        try (MunicipalList unit = MunicipalList.open(list)) {
            assertThat(unit.next().orElseThrow().get(ListColumn.BIRTH_DATE)).isEqualTo("1981-04-05");
        }
    }

    @Test
    void the_hash_is_that_of_the_whole_file() throws Exception {
        Path list = write(MunicipalLists.HEADING + "\n" + GOOD + "\n\n\n");

        assertThat(MunicipalList.inspect(list, RunKind.RENEWAL).sha256())
                .isEqualTo(Sha256.hex(Sha256.begin().digest(Files.readAllBytes(list))));
    }

    @Test
    void a_list_without_a_needed_column_is_refused() throws IOException {
        Path list = write(MunicipalLists.HEADING.replace("個人番号下4桁", "備考") + "\n" + GOOD.replace("1234", "") + "\n");

        assertThatThrownBy(() -> MunicipalList.inspect(list, RunKind.MEMBER_INFORMATION))
                .hasMessageStartingWith("The list has no column last-four");
    }

    @Test
    void another_charset_and_an_open_quote_are_told_by_their_line() throws IOException {
        Path shiftJis = temp.resolve("sjis.csv");
        Files.write(shiftJis, (MunicipalLists.HEADING + "\n").getBytes(Charset.forName("Shift_JIS")));
        Path quote = write(MunicipalLists.HEADING + "\n" + GOOD + "\n\"" + GOOD + "\n");

        assertThatThrownBy(() -> MunicipalList.inspect(shiftJis, RunKind.RENEWAL))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("not in UTF-8");
        assertThatThrownBy(() -> MunicipalList.inspect(quote, RunKind.RENEWAL))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining("a quote that is not closed");
    }

    @Test
    void nobody_is_no_list() throws IOException {
        Path heading = write(MunicipalLists.HEADING + "\n");

        assertThatThrownBy(() -> MunicipalList.inspect(heading, RunKind.RENEWAL))
                .hasMessageContaining("names nobody");
    }

    private Path write(String text) throws IOException {
        return Files.write(temp.resolve("list.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
