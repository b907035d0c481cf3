package dev.todoke.hub.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTableTest {
    record Colour(String name) {}

    @Test
    void gives_the_row_of_the_day_with_both_ends_included() throws IOException {
        var unit = read("""
                rows:
                  - {from: 2026-01-01, to: 2026-03-31, name: red}
                  - {from: 2026-04-01, to: , name: blue}
                """);

        assertThat(unit.on(LocalDate.of(2026, 1, 1))).isEqualTo(new Colour("red"));
        assertThat(unit.on(LocalDate.of(2026, 3, 31))).isEqualTo(new Colour("red"));
        assertThat(unit.on(LocalDate.of(2026, 4, 1))).isEqualTo(new Colour("blue"));
        assertThat(unit.on(LocalDate.of(2999, 1, 1))).isEqualTo(new Colour("blue"));
    }

    @Test
    void refuses_a_day_outside_its_span() throws IOException {
        var unit = read("rows: [{from: 2026-01-01, to: 2026-12-31, name: red}]");

        assertThatThrownBy(() -> unit.on(LocalDate.of(2025, 12, 31))).isInstanceOf(NoRuleForDay.class);
        assertThatThrownBy(() -> unit.on(LocalDate.of(2027, 1, 1))).isInstanceOf(NoRuleForDay.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows: []",
                "row: [{name: red}]",
                "rows: [red]",
                "rows: [{from: 2026-01-01, to: 2026-03-31, name: red}, {from: 2026-04-02, name: blue}]",
                "rows: [{from: 2026-01-01, to: 2026-03-31, name: red}, {from: 2026-03-31, name: blue}]",
                "rows: [{from: 2026-01-01, name: red}, {from: 2026-04-01, name: blue}]",
                "rows: [{to: 2026-03-31, name: red}, {name: blue}]",
                "rows: [{from: 2026-03-31, to: 2026-01-01, name: red}]",
                "rows: [{from: 2026-01-01, nmae: red}]",
                "rows: [{from: 2026-02-30, name: red}]"
            })
    void refuses_a_gap_an_overlap_a_misspelt_field_or_no_row(String yaml) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(yaml));
    }

    @Test
    void reads_several_tables_of_one_file_by_name() throws IOException {
        var actual = named("tables: {walls: {rows: [{name: red}]}, doors: {rows: [{name: blue}]}}");

        assertThat(actual).containsOnlyKeys("walls", "doors");
        assertThat(actual.get("doors").on(LocalDate.of(2026, 1, 1))).isEqualTo(new Colour("blue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables: {}", "rows: [{name: red}]", "tables: {walls: {rows: []}}"})
    void refuses_a_file_without_a_table_and_a_table_without_a_row(String yaml) {
        assertThatIllegalArgumentException().isThrownBy(() -> named(yaml));
    }

    private static Map<String, DatedTable<Colour>> named(String yaml) throws IOException {
        return DatedTable.readNamed(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), Colour.class);
    }

    private static DatedTable<Colour> read(String yaml) throws IOException {
        return DatedTable.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), Colour.class);
    }
}
