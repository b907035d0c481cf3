package dev.todoke.hub.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/municipal.md knows every column, word, code and file heading there is. */
class MunicipalPageTest {

    @Test
    void the_page_names_all_that_a_list_and_a_run_may_hold() throws IOException {
        String page = Files.readString(Path.of("docs/municipal.md"));

        assertThat(Stream.of(ListColumn.values()))
                .allSatisfy(column -> assertThat(page).contains("| " + column.ja() + " | " + column.en() + " |"));
        assertThat(Stream.of(ListFault.values()))
                .allSatisfy(fault -> assertThat(page).contains("`" + fault.code() + "`"));
        assertThat(page)
                .contains(Holding.wordsJa().split("、"))
                .contains(Holding.wordsEn().split(", "));
        assertThat(page).contains(VolumePrint.INDEX_HEADING);
    }
}
