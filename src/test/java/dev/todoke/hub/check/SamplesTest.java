package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.HeardFiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sample shows what its story says, on the first day of a rehearsal. */
class SamplesTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);
    private static final Map<String, Set<String>> OFFICES = Map.of(
            "mihon-shoji", Set.of("21-01-ﾐﾎﾝ"),
            "mihon-seisaku", Set.of("21-02-ｾｲｻ"),
            "mihon-gakko", Set.of("21-03-ｶﾞｸ"),
            "mihon-unyu", Set.of("21-04-ｳﾝﾕ"),
            "mihon-sharoshi", Set.of("21-01-ﾐﾎﾝ", "21-02-ｾｲｻ", "31-05-ﾖｺﾊ"));
    private static final String STORIES = """
            mihon-gakko/81-link-removal/removal.xml, ''
            mihon-seisaku/01-two-people/enrolment.xml, ''
            mihon-seisaku/02-number-missing/enrolment.xml, ENR-PNO-101 INCOMPLETE 1
            mihon-seisaku/03-society/KPFD0006.CSV, ''
            mihon-seisaku/11-not-well-formed/enrolment.xml, XML-FRM-001 ERROR 0
            mihon-seisaku/12-against-schema/enrolment.xml, XML-SCH-002 ERROR 1
            mihon-seisaku/13-external-entity/enrolment.xml, XML-DTD-001 ERROR 0
            mihon-seisaku/14-prefecture-of-jis/enrolment.xml, HED-PRF-001 ERROR 0; ENR-PRF-016 ERROR 1
            mihon-sharoshi/01-yokohama/SHFD0006.CSV, ''
            mihon-sharoshi/02-seisaku/SHFD0006.CSV, ''
            mihon-sharoshi/03-two-offices-two-forms/SHFD0006.CSV, CSV-HED-005 HINT 0; CSV-FRM-003 HINT 0
            mihon-shoji/01-three-complete/SHFD0006.CSV, ''
            mihon-shoji/02-number-missing/SHFD0006.CSV, ENR-PNO-101 INCOMPLETE 2
            mihon-shoji/03-same-file-again/SHFD0006.CSV, ''
            mihon-shoji/04-check-digit/SHFD0006.CSV, ENR-PNO-103 HINT 1
            mihon-shoji/05-loss/SHFD0006.CSV, ''
            mihon-shoji/06-family/SHFD0006.CSV, ''
            mihon-shoji/07-pay-of-april-to-june/SHFD0006.CSV, ''
            mihon-shoji/08-change-of-pay/SHFD0006.CSV, ''
            mihon-shoji/09-bonus/SHFD0006.CSV, ''
            mihon-shoji/10-zip/SHFD0006.ZIP, ''
            mihon-shoji/11-small-letters/shfd0006.txt, ''
            mihon-shoji/11-truncated/SHFD0006.CSV, CSV-END-001 ERROR 0
            mihon-shoji/12-empty/SHFD0006.CSV, FIL-EMP-001 ERROR 0
            mihon-shoji/13-wrong-charset/SHFD0006.CSV, CSV-CHR-001 ERROR 0
            mihon-shoji/14-office-of-another/SHFD0006.CSV, HED-OFF-001 ERROR 0
            mihon-shoji/15-returned-by-the-agency/SHFD0006.CSV, ''
            mihon-shoji/21-columns/SHFD0006.CSV, CSV-COL-001 ERROR 1; ENR-CRT-101 HINT 2
            mihon-shoji/22-characters/SHFD0006.CSV, ENR-KNJ-006 ERROR 1; ENR-RMK-006 ERROR 2
            mihon-shoji/23-future-date/SHFD0006.CSV, ENR-ADY-025 ERROR 1
            mihon-shoji/31-held-until-their-day/SHFD0006.CSV, ENR-ADY-028 HINT 1; ENR-ADY-028 HINT 2
            mihon-shoji/32-withdrawal/withdrawal.xml, ''
            mihon-shoji/41-quotes/SHFD0006.CSV, CSV-QOT-001 ERROR 0
            mihon-shoji/42-leading-zeros/SHFD0006.CSV, ENR-BDY-024 ERROR 1; ENR-BDY-024 ERROR 2
            mihon-shoji/43-no-kanri/SHFD0006.CSV, CSV-HED-002 ERROR 0
            mihon-shoji/44-prefecture-of-jis/SHFD0006.CSV, HED-PRF-001 ERROR 0; ENR-PRF-016 ERROR 1; ENR-PRF-016 ERROR 2
            mihon-shoji/45-one-line/SHFD0006.CSV, CSV-END-004 ERROR 0
            mihon-shoji/46-unix-line-ends/SHFD0006.CSV, CSV-END-002 ERROR 0
            mihon-shoji/47-old-end-mark/SHFD0006.CSV, CSV-END-005 HINT 0
            mihon-shoji/48-utf-16/SHFD0006.CSV, CSV-CHR-001 ERROR 0
            mihon-shoji/49-comma-in-a-name/SHFD0006.CSV, CSV-HED-004 ERROR 0
            mihon-shoji/51-encrypted/SHFD0006.CRY, FIL-TYP-001 ERROR 0
            mihon-shoji/52-zip-with-password/SHFD0006(CSV).ZIP, FIL-TYP-007 ERROR 0
            mihon-shoji/53-two-filings-in-a-zip/SHFD0006.ZIP, FIL-TYP-002 ERROR 0
            mihon-shoji/54-work-file/SHFD0006.JKK, FIL-TYP-003 ERROR 0
            mihon-shoji/55-data-of-the-agency/SHFD0039.DTA, FIL-TYP-004 ERROR 0
            mihon-shoji/56-hello-work/10101-shutoku.csv, FIL-TYP-006 ERROR 0
            mihon-shoji/57-workbook/meibo.xlsx, FIL-TYP-005 ERROR 0
            mihon-shoji/58-no-records/SHFD0006.CSV, FIL-REC-001 ERROR 0
            mihon-shoji/59-old-codes/SHFD0006.CSV, CSV-FRM-002 ERROR 1; CSV-FRM-002 ERROR 2
            mihon-shoji/60-parental-leave/SHFD0006.CSV, CSV-FRM-001 ERROR 1
            mihon-shoji/61-lost-on-the-day-of-leaving/SHFD0006.CSV, LOS-LDY-101 ERROR 1
            mihon-shoji/62-loss-without-any-number/SHFD0006.CSV, LOS-BPO-020 ERROR 1
            mihon-shoji/63-address-beside-the-number/SHFD0006.CSV, ENR-PCA-021 ERROR 1
            mihon-shoji/64-neither-number-nor-address/SHFD0006.CSV, ENR-PNO-102 ERROR 1
            mihon-shoji/65-no-space-in-the-name/SHFD0006.CSV, ENR-KNJ-009 ERROR 1
            mihon-shoji/66-no-such-day/SHFD0006.CSV, ENR-ADY-011 ERROR 1
            mihon-shoji/67-dummy-number/SHFD0006.CSV, ENR-PNO-103 HINT 1
            mihon-shoji/68-spouse-without-address/SHFD0006.CSV, DEP-SPA-020 ERROR 1; DEP-SAD-020 ERROR 1
            mihon-shoji/71-total-of-pay/SHFD0006.CSV, ENR-TOT-101 ERROR 1
            mihon-shoji/72-average/SHFD0006.CSV, ANN-AVG-101 ERROR 1
            mihon-shoji/73-months-out-of-order/SHFD0006.CSV, CHG-CMO-101 ERROR 1
            mihon-shoji/74-bonus-with-odd-yen/SHFD0006.CSV, BNS-TOT-101 ERROR 1
            mihon-shoji/81-certificate-application/certificate.xml, ''
            mihon-shoji/98-correction/enrolment.xml, ENR-ADY-028 HINT 1
            mihon-shoji/99-number-later/number-registration.xml, ''
            mihon-unyu/81-notice-again/notice.xml, ''
            """;

    @Test
    void every_sample_has_its_line() throws IOException {
        Path folder = Path.of("samples");
        try (Stream<Path> files = Files.walk(folder, 3)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(name -> !name.equals("README.md") && !name.startsWith("municipal")))
                    .containsExactlyInAnyOrderElementsOf(
                            STORIES.lines().map(line -> line.split(",", 2)[0]).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = STORIES)
    void shows_what_its_story_says(String sample, String expected) throws IOException {
        Path path = Path.of("samples", sample);
        HeardFiling heard = HeardFiling.of(path.getFileName().toString(), Files.readAllBytes(path));
        Checker unit = new Checker();
        CheckContext context =
                new CheckContext(FIRST_DAY, OFFICES.get(path.getName(1).toString()), false);

        Stream<Finding> actual = Stream.of(
                        heard.problems().stream().map(unit::of),
                        heard.heads().stream().flatMap(head -> unit.checkHead(head, context).stream()),
                        heard.records().stream().flatMap(record -> unit.check(record, context).stream()))
                .flatMap(findings -> findings);

        assertThat(actual.map(f -> f.code() + " " + f.severity() + " " + f.ordinal()))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split("; "));
    }
}
