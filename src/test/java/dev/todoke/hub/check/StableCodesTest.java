package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Codes are promises: other people's programs and printed receipts rely on them. {@code finding-codes.txt} has every code there ever was. A new
 * rule adds its codes there, sorted; of a rule that is dropped they stay, with the word {@code retired} behind them.
 */
class StableCodesTest {
    private static final Path LIST = Path.of("src/test/resources/finding-codes.txt");
    private static final String RETIRED = " retired";

    private final List<String> codes =
            Catalogue.entries().stream().map(Catalogue.Entry::code).sorted().toList();

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST);
    }

    @Test
    void no_code_is_lost_and_none_comes_unseen() throws IOException {
        assertThat(codes)
                .isEqualTo(listed().stream()
                        .filter(line -> !line.endsWith(RETIRED))
                        .toList());
    }

    @Test
    void a_retired_code_is_never_given_again() throws IOException {
        assertThat(listed()).isSorted().doesNotHaveDuplicates();
        assertThat(listed().stream()
                        .filter(line -> line.endsWith(RETIRED))
                        .map(line -> line.substring(0, line.length() - RETIRED.length())))
                .doesNotContainAnyElementsOf(codes);
    }
}
