package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.ReadFault;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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

    @Test
    void every_rule_class_is_in_the_book() {
        Stream<Class<?>> actual = RuleBook.all().map(Object::getClass);

        assertThat(actual)
                .contains(PersonalNumberMissing.class, TotalOfPay.class, AgencyCharacters.class)
                .doesNotContainNull();
        assertThat(RuleBook.ITEMS).extracting(ItemRule::number).doesNotHaveDuplicates();
    }
}
