package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick look must never pass a value that one of the rules it stands for would complain of. */
class PlainValueTest {
    private static final CheckContext CONTEXT = new CheckContext(SampleRows.TODAY, Set.of(), false);

    // Right, wrong and rare characters of every kind, some of them again and again.
    private static final String CHARACTERS =
            "0123456789012345678９０ABCxyzｱｲｳﾞﾟｦ  　　見本高髙﨑①㈱−〜ー-－ァア,\"\u0000\u001A\u007F￠¢é𠮷";

    private final Random random = new Random(7);

    static Stream<Form> forms() {
        return Stream.of(Form.values())
                .filter(form -> form.layout().written(Variant.SHFD).isPresent());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_plain_value_keeps_every_rule_it_is_not_held_against(Form form) {
        List<String> row = new SampleRows(1).row(form, version(form));
        int plain = 0;
        for (Item item : version(form).items()) {
            FormRules.OfItem unit = FormRules.OfItem.of(item);
            for (int round = 0; round < 300; round++) {
                String value = round % 2 == 0 ? spoiled(row.get(version(form).columnOf(item) - 1)) : text();
                if (!value.isEmpty() && unit.plain().looksLike(value)) {
                    plain++;
                    assertThat(complaints(unit, record(form, row, item, value)))
                            .as(item.name() + " " + value)
                            .isEmpty();
                }
            }
        }
        assertThat(plain).isGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void right_rows_are_plain(Form form) {
        List<Item> items = version(form).items();
        List<String> row = new SampleRows(3).row(form, version(form));
        for (int column = 0; column < row.size(); column++) {
            String value = row.get(column);
            assertThat(value.isEmpty()
                            || FormRules.OfItem.of(items.get(column)).plain().looksLike(value))
                    .as(items.get(column).name() + " " + value)
                    .isTrue();
        }
    }

    @Test
    void the_rules_a_plain_value_keeps_are_rules_of_the_book() {
        assertThat(RuleBook.ITEMS.stream().<Class<?>>map(ItemRule::getClass)).containsAll(PlainValue.KEPT);
    }

    private static Layout.Version version(Form form) {
        return form.layout().written(Variant.SHFD).orElseThrow();
    }

    private static List<ItemRule> complaints(FormRules.OfItem unit, FilingRecord record) {
        return Stream.of(unit.whenFilled())
                .filter(rule -> PlainValue.KEPT.contains(rule.getClass()))
                .filter(rule -> rule.complaint(record, unit.item(), CONTEXT).isPresent())
                .toList();
    }

    private static FilingRecord record(Form form, List<String> row, Item item, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(version(form).columnOf(item) - 1, value);
        return FilingRecord.row(form.layout(), version(form), 1, 6, 0, changed);
    }

    private String spoiled(String value) {
        StringBuilder text = new StringBuilder(value);
        if (random.nextBoolean()) {
            text.insert(random.nextInt(text.length() + 1), text().substring(0, 1));
        } else if (!text.isEmpty()) {
            text.deleteCharAt(random.nextInt(text.length()));
        }
        return text.toString();
    }

    private String text() {
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 90 : 14);
        int from = random.nextInt(CHARACTERS.length());
        int kinds = 1 + random.nextInt(6);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append(CHARACTERS.charAt((from + random.nextInt(kinds)) % CHARACTERS.length()));
        }
        return text.toString();
    }
}
