package dev.todoke.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void come_story_by_story_with_the_answers_left_to_the_visitor() throws IOException {
        Samples unit = new Samples();

        assertThat(unit.forFirstStart())
                .extracting(Samples.Sample::path)
                .startsWith(
                        "samples/mihon-shoji/01-three-complete/SHFD0006.CSV",
                        "samples/mihon-seisaku/01-two-people/enrolment.xml")
                .noneMatch(path -> path.contains("/9"));
        assertThat(unit.forVisitor())
                .get()
                .extracting(Samples.Sample::path)
                .asString()
                .contains("number-later");
    }
}
