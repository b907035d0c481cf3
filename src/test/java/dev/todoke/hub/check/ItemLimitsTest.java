package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.Presence;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each item of each form and version, just inside and just outside of every limit its layout sets: a new layout is held by what it says
 * itself. What fails is named by seed and item, and can be had again with {@code new SampleRows(seed)}.
 */
class ItemLimitsTest {
    private static final CheckContext TODAY = new CheckContext(SampleRows.TODAY, Set.of(), false);
    private static final int SEEDS = 150;
    private static final int SEEDS_OF_PRESENCE = 12;
    private static final String REQUIRED = "001";
    private static final String REQUIRED_HERE = "020";
    private static final String EMPTY_HERE = "021";
    private static final String HINT_OF_SPELLING = "026";

    private final Checker unit = new Checker();

    static Stream<Arguments> versions() {
        return Arrays.stream(Form.values())
                .flatMap(form -> form.layout().versions().stream().map(version -> Arguments.of(form, version)));
    }

    @ParameterizedTest
    @EnumSource
    void an_item_is_right_up_to_its_limits_and_wrong_beyond_them(Form form) {
        List<String> wrong = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        for (Layout.Version version : form.layout().versions()) {
            Set<Item> left =
                    version.items().stream().filter(ItemLimitsTest::isUsed).collect(Collectors.toSet());
            for (long seed = 0; seed < SEEDS && !left.isEmpty(); seed++) {
                FormRow row = new SampleRows(seed).sample(form, version);
                for (Item item : version.items()) {
                    if (!row.get(item.name()).isEmpty() && left.remove(item)) {
                        tried.add(item.code());
                        tryAll(seed, item, row, version, wrong);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).as("codes of the items some sample fills").containsAll(usedCodes(form));
    }

    private static boolean isUsed(Item item) {
        return item.shape() != Shape.EMPTY;
    }

    // The repetitions of a block share their codes, and say the same of their items.
    private static Set<String> usedCodes(Form form) {
        return form.layout().versions().stream()
                .flatMap(version -> version.items().stream())
                .filter(ItemLimitsTest::isUsed)
                .map(Item::code)
                .collect(Collectors.toSet());
    }

    private void tryAll(long seed, Item item, FormRow row, Layout.Version version, List<String> wrong) {
        String value = row.get(item.name());
        String era = item.era().isEmpty() ? "" : row.get(item.era());
        for (ItemTrial trial : ItemTrial.of(item)) {
            trial.in(row, item);
            if (!forbids(item.presence(), row.record(version))) {
                String actual = complaint(item, row, version);
                String expected = trial.rule().isEmpty() && actual.equals(HINT_OF_SPELLING) ? actual : trial.rule();
                compare(seed, item, "[" + trial.value() + "]", expected, actual, wrong);
            }
            row.with(item.name(), value);
            if (!item.era().isEmpty()) {
                row.with(item.era(), era);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void an_item_is_filled_when_and_only_when_its_layout_says_so(Form form, Layout.Version version) {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < SEEDS_OF_PRESENCE; seed++) {
            FormRow row = new SampleRows(seed).sample(form, version);
            for (Item item : version.items()) {
                String value = row.get(item.name());
                row.with(item.name(), "");
                compare(
                        seed,
                        item,
                        "empty",
                        ruleForEmpty(item, row.record(version)),
                        complaint(item, row, version),
                        wrong);
                row.with(item.name(), value.isEmpty() ? "1" : value);
                boolean forbidden = isUsed(item) && forbids(item.presence(), row.record(version));
                boolean actual = complaint(item, row, version).equals(EMPTY_HERE);
                compare(seed, item, "filled", "empty here: " + forbidden, "empty here: " + actual, wrong);
                row.with(item.name(), value);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void compare(long seed, Item item, String what, String expected, String actual, List<String> wrong) {
        if (!expected.equals(actual)) {
            wrong.add("seed %d, %s %s: expected %s, was %s".formatted(seed, item.name(), what, expected, actual));
        }
    }

    private static String ruleForEmpty(Item item, FilingRecord record) {
        if (item.required()) {
            return REQUIRED;
        }
        return item.presence().requiredIf().filter(when -> when.holds(record)).isPresent() ? REQUIRED_HERE : "";
    }

    private static boolean forbids(Presence presence, FilingRecord record) {
        return presence.emptyIf().filter(when -> when.holds(record)).isPresent();
    }

    /** Number of the rule for single items that complains of an item, or nothing. */
    private String complaint(Item item, FormRow row, Layout.Version version) {
        return unit.check(row.record(version), TODAY).stream()
                .filter(finding -> finding.field().equals(item.name()))
                .map(finding -> finding.code().substring(finding.code().length() - 3))
                .filter(number -> number.compareTo("100") < 0)
                .findFirst()
                .orElse("");
    }
}
