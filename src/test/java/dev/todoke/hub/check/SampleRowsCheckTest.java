package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.SampleRows;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that are right by construction, in every form and version: the rules and the generator check one another. */
class SampleRowsCheckTest {
    private static final int ROWS = 200;

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
}
