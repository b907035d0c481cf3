package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.check.Catalogue.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final List<Entry> actual = Catalogue.entries();

    @Test
    void holds_every_code_of_every_rule_once() {
        assertThat(actual)
                .extracting(Entry::code)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        RuleBook.all().flatMap(rule -> rule.codes().stream()).toList());
    }

    @Test
    void a_note_of_a_reader_is_a_hint_and_a_check_digit_an_error_for_those_who_want_it_so() {
        assertThat(entry("CSV-END-005").severity()).isEqualTo(Severity.HINT);
        assertThat(entry("CSV-END-001").severity()).isEqualTo(Severity.ERROR);
        assertThat(entry("ENR-PNO-103").severity()).isEqualTo(Severity.HINT);
        assertThat(entry("ENR-PNO-103").severityIfStrict()).isEqualTo(Severity.ERROR);
        assertThat(entry("ENR-PNO-101").severity()).isEqualTo(Severity.INCOMPLETE);
    }

    @Test
    void a_code_about_a_record_knows_form_and_item() {
        assertThat(actual)
                .allSatisfy(entry -> assertThat(entry.item().isPresent())
                        .isEqualTo(entry.form().isPresent()))
                .filteredOn(entry -> entry.form().isPresent())
                .allMatch(entry -> entry.code()
                        .startsWith(entry.form().orElseThrow().layout().prefix() + "-"
                                + entry.item().orElseThrow().code()));
    }

    @Test
    void what_only_a_running_hub_finds_is_in_it_too() {
        assertThat(actual)
                .filteredOn(Entry::ofIntake)
                .extracting(Entry::code)
                .containsExactly(Arrays.stream(IntakeFinding.values())
                        .map(finding -> finding.at(1, 6).code())
                        .toArray(String[]::new))
                .allMatch(code -> code.startsWith("INT-"));
        assertThat(entry("INT-DUP-001").severity()).isEqualTo(Severity.HINT);
    }

    @Test
    void a_finding_of_the_intake_is_worded_like_any_other() {
        Finding actual = IntakeFinding.SAME_PERSON.at(2, 7, Map.of("case", "C-20261201-0000001"));

        assertThat(actual.ordinal()).isEqualTo(2);
        assertThat(actual.line()).isEqualTo(7);
        assertThat(actual.ja()).contains("案件C-20261201-0000001").doesNotContain("{");
        assertThat(actual.en()).contains("case C-20261201-0000001").doesNotContain("{");
        assertThat(actual.isError()).isFalse();
    }

    private Entry entry(String code) {
        return actual.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
