package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.ReadFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-[A-Z0-9]{3}-[0-9]{3}");
    private static final Pattern JAPANESE = Pattern.compile("[ぁ-んァ-ヶ一-龠]");

    @Test
    void no_two_rules_share_a_code() {
        List<String> actual =
                RuleBook.all().flatMap(rule -> rule.codes().stream()).toList();

        assertThat(actual)
                .doesNotHaveDuplicates()
                .allMatch(code -> CODE.matcher(code).matches());
    }

    @Test
    void every_rule_is_for_something() {
        assertThat(RuleBook.all())
                .allSatisfy(rule -> assertThat(rule.codes())
                        .as(rule.getClass().getSimpleName())
                        .isNotEmpty());
    }

    @Test
    void every_rule_says_what_why_and_what_to_do_in_both_languages() {
        assertThat(RuleBook.all().map(Rule::text)).allSatisfy(text -> {
            assertThat(text.ja()).matches(s -> JAPANESE.matcher(s).find());
            assertThat(text.cureJa()).matches(s -> JAPANESE.matcher(s).find());
            assertThat(text.en()).isNotBlank().endsWith(text.en().endsWith("}") ? "}" : ".");
            assertThat(text.cureEn()).isNotBlank().endsWith(".");
            assertThat(text.source()).isNotBlank();
            assertThat(text.example()).isNotBlank();
        });
    }

    @Test
    void every_fault_of_reading_is_worded_once() {
        List<ReadFault> actual = RuleBook.READS.stream().map(ReadRule::fault).toList();

        assertThat(actual).containsExactlyInAnyOrderElementsOf(Arrays.asList(ReadFault.values()));
    }

    /** A code somewhere else would be in no catalogue. */
    @Test
    void no_code_is_given_outside_of_the_book() throws IOException {
        Set<String> known =
                RuleBook.all().flatMap(rule -> rule.codes().stream()).collect(Collectors.toSet());
        Pattern code = Pattern.compile("\\b(?:" + prefixes(known) + ")-[A-Z0-9]{3}-[0-9]{3}\\b");
        List<String> actual = new ArrayList<>();
        for (String folder : List.of("src/main", "routes", "docs", "mappings", "config", "samples")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(RuleBookTest::isText).toList()) {
                    code.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .results()
                            .map(MatchResult::group)
                            .forEach(actual::add);
                }
            }
        }

        assertThat(actual).hasSizeGreaterThan(known.size() / 2).isSubsetOf(known);
    }

    private static String prefixes(Set<String> codes) {
        return codes.stream().map(code -> code.substring(0, 3)).distinct().collect(Collectors.joining("|"));
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|xml|md|html|properties|ya?ml|sql|js|txt)");
    }

    @Test
    void every_rule_class_is_in_the_book() {
        Stream<Class<?>> actual = RuleBook.all().map(Object::getClass);

        assertThat(actual)
                .contains(PersonalNumberMissing.class, TotalOfPay.class, AgencyCharacters.class)
                .doesNotContainNull();
        assertThat(RuleBook.ITEMS).extracting(ItemRule::number).doesNotHaveDuplicates();
    }
}
