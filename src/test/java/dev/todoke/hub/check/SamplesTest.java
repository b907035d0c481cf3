package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.HeardFiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sample shows what its story says, on the first day of a rehearsal. */
class SamplesTest {
    private static final CheckContext FIRST_DAY =
            new CheckContext(LocalDate.of(2026, 12, 1), Set.of("21-01-ﾐﾎﾝ", "31-05-ﾖｺﾊ"), false);
    private static final CheckContext SEISAKU = new CheckContext(LocalDate.of(2026, 12, 1), Set.of("21-02-ｾｲｻ"), false);

    @ParameterizedTest
    @CsvSource({
        "mihon-shoji/01-three-complete/SHFD0006.CSV, ''",
        "mihon-shoji/02-number-missing/SHFD0006.CSV, ENR-PNO-101 INCOMPLETE 2",
        "mihon-shoji/03-same-file-again/SHFD0006.CSV, ''",
        "mihon-shoji/04-check-digit/SHFD0006.CSV, ENR-PNO-103 HINT 1",
        "mihon-shoji/11-truncated/SHFD0006.CSV, CSV-END-001 ERROR 0",
        "mihon-shoji/12-empty/SHFD0006.CSV, FIL-EMP-001 ERROR 0",
        "mihon-shoji/13-wrong-charset/SHFD0006.CSV, CSV-CHR-001 ERROR 0",
        "mihon-shoji/14-office-of-another/SHFD0006.CSV, HED-OFF-001 ERROR 0",
        "mihon-shoji/21-columns/SHFD0006.CSV, CSV-COL-001 ERROR 1; ENR-CRT-101 HINT 2",
        "mihon-shoji/22-characters/SHFD0006.CSV, ENR-KNJ-006 ERROR 1; ENR-RMK-006 ERROR 2",
        "mihon-shoji/23-future-date/SHFD0006.CSV, ENR-ADY-025 ERROR 1",
        "mihon-shoji/99-number-later/number-registration.xml, ''",
        "mihon-seisaku/01-two-people/enrolment.xml, ''",
        "mihon-seisaku/02-number-missing/enrolment.xml, ENR-PNO-101 INCOMPLETE 1",
        "mihon-seisaku/11-not-well-formed/enrolment.xml, XML-FRM-001 ERROR 0",
        "mihon-seisaku/12-against-schema/enrolment.xml, XML-SCH-002 ERROR 1",
        "mihon-seisaku/13-external-entity/enrolment.xml, XML-DTD-001 ERROR 0",
        "mihon-seisaku/14-prefecture-of-jis/enrolment.xml, HED-PRF-001 ERROR 0; ENR-PRF-016 ERROR 1",
        "mihon-sharoshi/01-yokohama/SHFD0006.CSV, ''"
    })
    void shows_what_its_story_says(String sample, String expected) throws IOException {
        Path path = Path.of("samples", sample);
        HeardFiling heard = HeardFiling.of(path.getFileName().toString(), Files.readAllBytes(path));
        Checker unit = new Checker();
        CheckContext context = sample.startsWith("mihon-seisaku") ? SEISAKU : FIRST_DAY;

        Stream<Finding> actual = Stream.of(
                        heard.problems().stream().map(unit::of),
                        heard.heads().stream().flatMap(head -> unit.checkHead(head, context).stream()),
                        heard.records().stream().flatMap(record -> unit.check(record, context).stream()))
                .flatMap(findings -> findings);

        assertThat(actual.map(f -> f.code() + " " + f.severity() + " " + f.ordinal()))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split("; "));
    }
}
