package dev.todoke.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SamplesTest {

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
}
