package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.todoke.hub.identity.Legible;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final Path SHOJI = Path.of("samples/mihon-shoji");
    private static final String FIRST_DAY = "2026-12-01";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineTool unit = new CommandLineTool(new PrintWriter(out, true), new PrintWriter(err, true));

    @ParameterizedTest
    @CsvSource({
        "01-three-complete/SHFD0006.CSV, 0",
        "02-number-missing/SHFD0006.CSV, 0",
        "04-check-digit/SHFD0006.CSV, 0",
        "99-number-later/number-registration.xml, 0",
        "22-characters/SHFD0006.CSV, 1",
        "14-office-of-another/SHFD0006.CSV, 0",
        "21-columns/SHFD0006.CSV, 1",
        "11-truncated/SHFD0006.CSV, 2",
        "12-empty/SHFD0006.CSV, 2",
        "13-wrong-charset/SHFD0006.CSV, 2"
    })
    void the_exit_code_says_whether_there_is_an_error_or_no_filing(String sample, int expected) {
        assertThat(check(SHOJI.resolve(sample).toString())).as(out.toString()).isEqualTo(expected);
    }

    @Test
    void tells_a_clerk_where_what_why_and_what_to_do() {
        check(SHOJI.resolve("22-characters/SHFD0006.CSV").toString());

        assertThat(out.toString())
                .contains("6行目 36文字目 項番8「被保険者氏名（漢字）」： 誤り ENR-KNJ-006")
                .contains("髙 → 高", "記入内容　  髙＊", "出典")
                .contains("記録 3 件: 受付 1、情報不足 0、差し戻し 2")
                .contains("        1  誤り  ENR-RMK-006  備考欄");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tells_it_in_english_when_asked() {
        check("--lang", "en", SHOJI.resolve("02-number-missing").toString());

        assertThat(out.toString())
                .contains("Line 7 column 53 item 13 (個人番号): incomplete ENR-PNO-101")
                .contains("There is no personal number.", "Ask the person for the number")
                .contains("2 records: 1 accepted, 1 incomplete, 0 returned")
                .contains("Errors 0, incomplete 1, hints 0");
    }

    @Test
    void gives_programs_one_object_a_line_with_fixed_fields() throws JsonProcessingException {
        int actual =
                check("--json", "--lang", "en", SHOJI.resolve("22-characters").toString());

        List<JsonNode> findings = objects();
        assertThat(actual).isOne();
        assertThat(findings)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.fieldNames())
                        .toIterable()
                        .containsExactly(
                                "file",
                                "line",
                                "column",
                                "offset",
                                "record",
                                "item",
                                "itemName",
                                "field",
                                "value",
                                "code",
                                "severity",
                                "ja",
                                "en",
                                "cure",
                                "source"));
        JsonNode name = findings.get(0);
        assertThat(name.path("file").asText()).endsWith("SHFD0006.CSV");
        assertThat(name.path("line").asInt()).isEqualTo(6);
        assertThat(name.path("item").asInt()).isEqualTo(8);
        assertThat(name.path("field").asText()).isEqualTo("nameKanji");
        assertThat(name.path("severity").asText()).isEqualTo("ERROR");
        assertThat(name.path("ja").asText()).contains("被保険者氏名");
        assertThat(name.path("cure").asText()).startsWith("Write instead");
    }

    @Test
    void what_a_finding_does_not_know_is_null() throws JsonProcessingException {
        check("--json", SHOJI.resolve("12-empty").toString());

        JsonNode actual = objects().get(0);
        assertThat(actual.path("code").asText()).isEqualTo("FIL-EMP-001");
        assertThat(List.of("line", "column", "offset", "record", "item", "itemName", "field", "value"))
                .allMatch(field -> actual.get(field).isNull());
    }

    @Test
    void a_file_without_findings_is_silent_as_json() {
        assertThat(check("--json", SHOJI.resolve("01-three-complete").toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22-characters/SHFD0006.CSV", "99-number-later/number-registration.xml"})
    void standard_input_is_read_whatever_is_in_it(String sample) throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(SHOJI.resolve(sample))));
            int actual = check("-");

            assertThat(actual).isEqualTo(sample.endsWith("xml") ? 0 : 1);
            assertThat(out.toString()).startsWith("-\n");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void a_folder_stands_for_the_filings_in_it_and_below(@TempDir Path folder) throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Files.copy(SHOJI.resolve("01-three-complete/SHFD0006.CSV"), below.resolve("SHFD0006.CSV"));
        Files.copy(SHOJI.resolve("01-three-complete/SHFD0006.CSV"), below.resolve("shfd0006.txt"));
        Files.copy(SHOJI.resolve("99-number-later/number-registration.xml"), folder.resolve("number.xml"));
        Files.writeString(folder.resolve("README.txt"), "no filing");
        Files.writeString(folder.resolve(".hidden.csv"), "no filing");

        int actual = check("--lang", "en", folder.toString());

        assertThat(actual).isZero();
        assertThat(out.toString()).contains("3 files (0 unreadable), 7 records").doesNotContain("README", "hidden");
    }

    @Test
    void a_record_of_another_form_than_expected_is_an_error() {
        String sample = SHOJI.resolve("01-three-complete").toString();

        assertThat(check("--form", "2200700", sample)).isZero();
        assertThat(check("--form", "Enrolment", sample)).isZero();
        assertThat(check("--form", "loss", "--form", "enrolment", sample)).isZero();
        assertThat(check("--form", "bonus", sample)).isOne();
        assertThat(out.toString()).contains("        3  誤り  FIL-FRM-001");
    }

    @Test
    void the_day_of_checking_decides_what_lies_in_the_future() {
        String sample = SHOJI.resolve("01-three-complete").toString();

        assertThat(unit.execute("check", "--as-of", "2026-08-01", sample)).isOne();
        assertThat(out.toString()).contains("ENR-ADY-025");
    }

    @ParameterizedTest
    @CsvSource({
        "missing.csv, No such file: missing.csv",
        "src/main/java/dev/todoke/hub/cli, No filing in src/main/java",
        "--as-of tomorrow samples, Not a date: tomorrow",
        "--form payroll samples, No form: payroll",
        "--lang fr samples, --lang",
        "--jsonl samples, Unknown option",
        "--\u001B[2J samples, Unknown option: '--\uFFFD[2J'",
        "--form 999900000011 samples, No form: ************"
    })
    void refuses_what_it_cannot_check(String arguments, String told) {
        int actual = unit.execute(Stream.concat(Stream.of("check"), Stream.of(arguments.split(" ")))
                .toArray(String[]::new));

        assertThat(actual).isEqualTo(2);
        assertThat(err.toString()).contains(told);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb.csv",
                "\u202Evsc.6000DFHS",
                "\u001B[2J.csv",
                "a\u0007b.csv",
                "a\u200Fb.csv",
                "🙂.csv",
                "....csv"
            })
    void a_hostile_name_is_shown_harmlessly(String name, @TempDir Path folder) throws IOException {
        assertThat(check(folder.resolve(name).toString())).isEqualTo(2);
        Files.copy(SHOJI.resolve("22-characters/SHFD0006.CSV"), folder.resolve(name));
        check(folder.resolve(name).toString());
        check("--json", folder.toString());

        assertThat(err.toString()).startsWith("ファイルがありません: ").contains("No such file: ");
        assertThat((out.toString() + err).lines())
                .allMatch(line -> Legible.of(line).equals(line));
        assertThat(err.toString().lines()).hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a\u0000b.csv", ""})
    void a_word_that_names_no_file_is_answered(String word) {
        int actual = check("--json", "--form", "bonus", word.equals("..") ? "src/main/java/.." : word);

        assertThat(actual).isBetween(0, 2);
        assertThat(err.toString()).doesNotContain("Exception", "\u0000");
    }

    @Test
    void an_overlong_name_is_answered() {
        assertThat(check("x".repeat(100_000) + ".csv")).isEqualTo(2);
        assertThat(err.toString()).contains("No such file: xxx");
    }

    @Test
    void one_missing_file_does_not_keep_the_others_from_being_checked() {
        int actual = check("missing.csv", SHOJI.resolve("22-characters").toString());

        assertThat(actual).isEqualTo(2);
        assertThat(out.toString()).contains("ENR-KNJ-006");
    }

    @Test
    void shows_a_thousand_findings_of_a_file_and_counts_the_rest(@TempDir Path folder) throws IOException {
        Path file = ManyRows.write(folder.resolve("SHFD0006.CSV"), 1_200, 'x');

        assertThat(check(file.toString())).isOne();
        assertThat(out.toString()).contains("ほかに 200 件あります").contains("1,200  誤り");
        assertThat(out.toString().lines().filter(line -> line.contains("事象・原因")))
                .hasSize(1_000);

        out.getBuffer().setLength(0);
        check("--all", file.toString());
        assertThat(out.toString().lines().filter(line -> line.contains("事象・原因")))
                .hasSize(1_200);
    }

    @Test
    void never_shows_a_personal_number_or_a_whole_name() throws IOException {
        check("samples");
        check("--json", "samples");

        List<String> secrets = new ArrayList<>();
        for (String line : Files.readString(SHOJI.resolve("02-number-missing/SHFD0006.CSV"), ManyRows.CHARSET)
                .lines()
                .filter(line -> line.startsWith("2200700"))
                .toList()) {
            String[] items = line.split(",");
            secrets.addAll(List.of(items[6], items[7]));
        }
        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(out.toString()).doesNotContain(secret));
        assertThat(out.toString()).doesNotContainPattern("(?<![0-9A-Za-z])[0-9]{12}(?![0-9])");
    }

    private int check(String... arguments) {
        return unit.execute(Stream.concat(Stream.of("check", "--as-of", FIRST_DAY), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private List<JsonNode> objects() throws JsonProcessingException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.toString().split("\n")) {
            objects.add(JsonMapper.builder().build().readTree(line));
        }
        return objects;
    }
}
