package dev.todoke.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.check.Finding;
import dev.todoke.hub.filing.FamilyMember;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.HeardFiling;
import dev.todoke.hub.filing.ReadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Map<String, String> OFFICES = Map.of("mihon-shoji", "21-01-ﾐﾎﾝ", "mihon-seisaku", "21-02-ｾｲｻ");

    /** The README's tour begins with it: its receipt is F-20261201-0000005. */
    @Test
    void the_fifth_is_the_one_without_a_number() throws IOException {
        assertThat(new Samples().forFirstStart().get(4).path())
                .isEqualTo("samples/mihon-shoji/02-number-missing/SHFD0006.CSV");
    }

    @Test
    void come_story_by_story_with_the_answers_left_to_the_visitor() throws IOException {
        Samples unit = new Samples();

        assertThat(unit.forFirstStart())
                .extracting(Samples.Sample::path)
                .startsWith(
                        "samples/mihon-shoji/01-three-complete/SHFD0006.CSV",
                        "samples/mihon-seisaku/01-two-people/enrolment.xml")
                .contains(
                        "samples/mihon-shoji/09-bonus/SHFD0006.CSV", "samples/mihon-shoji/32-withdrawal/withdrawal.xml")
                .hasSizeLessThan(40)
                .noneMatch(path -> path.matches(".*/[4-9][0-9]-.*"));
        assertThat(unit.forVisitor())
                .get()
                .extracting(Samples.Sample::path)
                .asString()
                .contains("number-later");
    }

    /** Story 98 corrects the last case of a first start by its number, so that number must be right. */
    @Test
    void the_case_to_be_corrected_is_the_last_one_opened() throws IOException {
        Samples unit = new Samples();
        int cases = 0;
        Set<ByteBuffer> seen = new HashSet<>();
        for (Samples.Sample sample : unit.forFirstStart()) {
            byte[] bytes = bytes(sample);
            cases += seen.add(ByteBuffer.wrap(bytes)) ? cases(sample, bytes) : 0;
        }

        assertThat(Files.readString(Path.of("samples/mihon-shoji/98-correction/enrolment.xml")))
                .contains("<corrects>C-20261201-%07d</corrects>".formatted(cases));
    }

    private static byte[] bytes(Samples.Sample sample) throws IOException {
        try (InputStream in = sample.open()) {
            return in.readAllBytes();
        }
    }

    private static int cases(Samples.Sample sample, byte[] bytes) throws IOException {
        HeardFiling heard = HeardFiling.of(sample.name(), bytes);
        Set<String> offices =
                sample.employer().equals("mihon-sharoshi") ? Set.of() : Set.of(OFFICES.get(sample.employer()));
        CheckContext context = new CheckContext(LocalDate.of(2026, 12, 1), offices, false);
        Checker checker = new Checker();
        boolean returned = heard.faults().stream().anyMatch(fault -> fault.scope() == ReadProblem.Scope.FILE)
                || heard.heads().stream()
                        .anyMatch(head -> !checker.checkHead(head, context).isEmpty());
        return returned
                ? 0
                : heard.records().stream()
                        .filter(record -> record.form() != Form.WITHDRAWAL)
                        .filter(record ->
                                checker.check(record, context).stream().noneMatch(Finding::isError))
                        .mapToInt(SamplesTest::casesOf)
                        .sum();
    }

    /** A case for the record, and one for each person of a family in it. */
    private static int casesOf(FilingRecord record) {
        return 1
                + (record.form() == Form.DEPENDANTS
                        ? FamilyMember.of(record, LocalDate.of(2026, 12, 1)).size()
                        : 0);
    }
}
