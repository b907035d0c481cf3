package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.check.Catalogue.Entry;
import java.util.List;
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

    private Entry entry(String code) {
        return actual.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
