package dev.todoke.hub.employer.dropbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionMarkTest {
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void tells_the_size_or_the_digest_as_sha256sum_prints_it() {
        assertThat(CompletionMark.read("344\r\n".getBytes(UTF_8))).hasValue(new CompletionMark(344, null));
        assertThat(CompletionMark.read(
                        (DIGEST.toUpperCase(java.util.Locale.ROOT) + "  SHFD0006.CSV\n").getBytes(UTF_8)))
                .hasValue(new CompletionMark(-1, DIGEST));
        assertThat(CompletionMark.read(DIGEST.getBytes(UTF_8))).hasValue(new CompletionMark(-1, DIGEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "done", "-1", "12 34", "9f86d081", DIGEST + "0"})
    void anything_else_is_no_mark(String content) {
        assertThat(CompletionMark.read(content.getBytes(UTF_8))).isEmpty();
    }
}
