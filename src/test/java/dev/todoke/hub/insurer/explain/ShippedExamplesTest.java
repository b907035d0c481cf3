package dev.todoke.hub.insurer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerPackReader;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.PackFault;
import dev.todoke.hub.insurer.PackFiles;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples inside the shipped packs hold, and one that does not is told with both values. */
class ShippedExamplesTest {
    private static final BusinessCalendar CALENDAR = BusinessCalendar.standard();

    private final ExampleCheck unit = new ExampleCheck(new ExpectedDays(CALENDAR, Deadlines.standard(CALENDAR)));

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_pack_has_examples_that_hold(InsurerPack pack) {
        assertThat(pack.examples()).hasSizeGreaterThan(2);
        assertThat(unit.faults(pack)).isEmpty();
    }

    static Stream<InsurerPack> shipped() throws IOException {
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            return new InsurerPacks(PackFiles.SHIPPED, validators.getValidator())
                    .all().stream()
                            .filter(pack ->
                                    !pack.id().startsWith("kyokai") || pack.id().equals("kyokai-tokyo"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windowTo: 2027-01-02 | windowTo: 2027-01-03 | expect.windowTo expects 2027-01-03, but the rules of version 2024-12 lead to 2027-01-02",
                "expect: {version: \"2024-12\" | expect: {version: old | expect.version expects old, but the rules of version 2024-12 lead to 2024-12",
                "{fact: 2026-12-28} | {fact: 2008-09-30} | given.fact has a fact on 2008-09-30, for which there are no rules; the first are from 2008-10-01"
            })
    void a_wrong_example_is_a_fault_with_both_values(String right, String wrong, String told) throws IOException {
        List<PackFault> actual = faults(right, wrong);

        assertThat(actual).isNotEmpty();
        assertThat(actual.get(0).toString()).isEqualTo("examples[0]." + told);
        assertThat(actual.get(0).ja()).doesNotContain(actual.get(0).en());
    }

    @Test
    void a_day_no_rule_leads_to_cannot_be_expected() throws IOException {
        assertThat(faults("{version: \"2024-12\", ", "{answerBy: 2027-01-01, version: \"2024-12\", "))
                .singleElement()
                .hasToString(
                        "examples[0].expect.answerBy expects 2027-01-01, but the rules of version 2024-12 lead to no such day");
    }

    @Test
    void every_rule_of_a_shipped_pack_has_words_in_both_languages() throws IOException {
        assertThat(shipped()
                        .flatMap(pack -> Stream.concat(
                                RuleWords.of(pack).stream(),
                                pack.versions().stream().flatMap(rules -> RuleWords.of(rules).stream())))
                        .toList())
                .allSatisfy(line -> {
                    assertThat(line.topic().text().en()).isNotBlank();
                    assertThat(line.text().ja() + line.text().en()).isNotBlank().doesNotContain("{", "}", "null");
                    assertThat(line.text().ja().toUpperCase(Locale.ROOT)).isNotEmpty();
                });
    }

    private List<PackFault> faults(String right, String wrong) throws IOException {
        String pack = Files.readString(Path.of("config/insurers/mihon-kenpo.yaml"));
        assertThat(pack).contains(right);
        String changed = pack.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
        try (var validators = Validation.buildDefaultValidatorFactory()) {
            var in = new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8));
            return unit.faults(new InsurerPackReader(validators.getValidator())
                    .read("mihon-kenpo.yaml", in)
                    .get(0));
        }
    }
}
