package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.FormRow;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.SampleRows;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are right by construction, in every form and version: the rules and the generator check one another. */
class SampleRowsCheckTest {
    private static final int ROWS = 200;
    // Parts of dates at the ends of eras, numbers too long, and characters of other widths or of no script at all.
    private static final String SPOILED =
            "0|1|5|9|00|07|12|31|99|-1|990101|991231|010501|640107|310430|000000|9999999|99999999999999999999|123456789012|１２|髙|𠮷|ﾐﾎﾝ|見本　太郎|\u0000|\u202e| ||";

    private final Checker unit = new Checker();

    static Stream<Arguments> versions() {
        return Arrays.stream(Form.values())
                .flatMap(form -> form.layout().versions().stream().map(version -> Arguments.of(form, version)));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void finds_no_error_in_rows_that_are_right(Form form, Layout.Version version) {
        CheckContext context = new CheckContext(SampleRows.TODAY, Set.of(), false);

        List<String> actual = LongStream.range(0, ROWS)
                .mapToObj(seed -> {
                    FilingRecord record = new SampleRows(seed).record(form, version);
                    return unit.check(record, context).stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(finding -> "seed " + seed + " " + finding.code());
                })
                .flatMap(findings -> findings)
                .toList();

        assertThat(actual).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void stays_calm_with_rows_that_are_wrong(Form form, Layout.Version version) {
        CheckContext context = new CheckContext(SampleRows.TODAY, Set.of(), false);
        Random random = new Random(form.ordinal());
        String[] spoiled = SPOILED.split("\\|", -1);

        for (int seed = 0; seed < ROWS; seed++) {
            FormRow row = new SampleRows(seed).sample(form, version);
            for (int change = 0; change < 5; change++) {
                Item item = version.items().get(random.nextInt(version.columns()));
                row.with(item.name(), spoiled[random.nextInt(spoiled.length)]);
            }
            List<Finding> actual = unit.check(row.record(version), context);

            assertThat(actual).as("seed " + seed).allMatch(finding -> !(finding.ja() + finding.en()).contains("{"));
        }
    }
}
