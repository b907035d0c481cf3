package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineTool unit = new CommandLineTool(new PrintWriter(out, true), new PrintWriter(err, true));

    @Test
    void tells_the_window_with_the_days_that_do_not_count_and_the_rule() throws JsonProcessingException {
        JsonNode actual = answer("calendar", "window", "2026-12-28");

        assertThat(actual.fieldNames())
                .toIterable()
                .containsExactly("arrival", "earliest", "latest", "closedDays", "rule", "calendar");
        assertThat(actual.path("earliest").asText()).isEqualTo("2027-01-05");
        assertThat(actual.path("latest").asText()).isEqualTo("2027-01-08");
        assertThat(actual.path("closedDays").findValuesAsText("date"))
                .containsExactly("2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03");
        assertThat(actual.at("/closedDays/3/nameJa").asText()).isEqualTo("元日");
        assertThat(actual.at("/closedDays/3/nameEn").asText()).isEqualTo("New Year's Day");
        assertThat(actual.at("/rule/lastDay").asInt()).isEqualTo(5);
        assertThat(actual.at("/rule/source").asText()).contains("全国健康保険協会");
        assertThat(actual.at("/calendar/covered").asBoolean()).isTrue();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tells_the_filing_deadline_by_both_readings() throws JsonProcessingException {
        JsonNode actual = answer("calendar", "filing-deadline", "2026-12-24");

        assertThat(actual.at("/strict/last").asText()).isEqualTo("2026-12-28");
        assertThat(actual.at("/statutory/last").asText()).isEqualTo("2027-01-04");
        assertThat(actual.at("/rule/days").asInt()).isEqualTo(5);
    }

    @Test
    void lists_the_closed_days_of_a_year() throws JsonProcessingException {
        assertThat(answer("calendar", "closed", "2026").path("closedDays")).hasSize(18 + 5);
    }

    @Test
    void lists_weekends_when_asked() throws JsonProcessingException {
        assertThat(answer("calendar", "closed", "2026", "--weekends").path("closedDays"))
                .hasSize(125);
    }

    @Test
    void counts_by_an_installations_own_closed_days(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("days.yaml"), """
                valid-until: 2030-12-31
                closed:
                  - {date: 2027-01-08, name-ja: 見本の日, name-en: Sample Day, source: test}
                """);

        JsonNode actual = answer("calendar", "window", "2026-12-28", "--closed-days", file.toString());

        assertThat(actual.path("latest").asText()).isEqualTo("2027-01-12");
    }

    @Test
    void warns_of_days_for_which_nobody_vouches() throws JsonProcessingException {
        JsonNode actual = answer("calendar", "window", "2035-12-28");

        assertThat(actual.at("/calendar/covered").asBoolean()).isFalse();
        assertThat(err.toString()).contains("2035-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026/12/28", "28", "tomorrow"})
    void refuses_a_bad_date_on_the_error_stream(String date) {
        int actual = unit.execute("calendar", "window", date);

        assertThat(actual).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("日付ではありません", "Not a date: " + date, "todoke-hub calendar window --help");
    }

    @ParameterizedTest
    @CsvSource({
        "calendar window 2024-12-01,No rule for 2024-12-01",
        "calendar closed 2006,2007",
        "calendar closed 26,2007",
        "calendar closed,Missing required parameter",
        "calendar,Missing required subcommand",
        "calender window 2026-12-28,calendar",
        "calendar window 2026-12-28 --closed-days missing.yaml,missing.yaml"
    })
    void refuses_what_it_cannot_answer(String line, String told) {
        int actual = unit.execute(line.split(" "));

        assertThat(actual).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "calendar ", "calendar window ", "calendar filing-deadline ", "calendar closed "})
    void explains_itself_in_both_languages(String command) {
        int actual = unit.execute((command + "--help").split(" "));

        assertThat(actual).isZero();
        assertThat(out.toString()).containsPattern("[ぁ-ん]").containsPattern("[a-z]{4}");
    }

    @Test
    void leaves_the_settings_of_the_hub_to_the_hub() {
        assertThat(CommandLineTool.handles("--spring.profiles.active=production"))
                .isFalse();
        assertThat(CommandLineTool.handles("--help")).isTrue();
        assertThat(CommandLineTool.handles("calendar")).isTrue();
        assertThat(CommandLineTool.handles("calender")).isTrue();
    }

    private JsonNode answer(String... args) throws JsonProcessingException {
        assertThat(unit.execute(args)).as(err.toString()).isZero();
        return JsonMapper.builder().build().readTree(out.toString());
    }
}
