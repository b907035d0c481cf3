package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {

    @Test
    void a_document_is_maps_lists_and_texts_as_they_are_written() {
        Object actual = read("""
                # a remark
                number: 01
                word: no
                empty: ""
                list: [a, "b,c"]
                lines:
                  - {name: 資格, deep: {x: "1"}}
                """);

        assertThat(actual)
                .isEqualTo(Map.of(
                        "number", "01",
                        "word", "no",
                        "empty", "",
                        "list", List.of("a", "b,c"),
                        "lines", List.of(Map.of("name", "資格", "deep", Map.of("x", "1")))));
    }

    @Test
    void keys_keep_their_order() {
        assertThat((Map<?, ?>) read("{z: 1, a: 2, m: 3}"))
                .extracting(Map::keySet)
                .hasToString("[z, a, m]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, a: 2}           | the key a a second time in line 1",
                "[a, b                  | expected ',' or ']'",
                "{a: &x [1], b: *x}     | no value in line 1",
                "''                     | DocumentStart expected in line 1"
            })
    void a_mistake_is_refused(String document, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(document.equals("''") ? "" : document))
                .withMessageContaining(why);
    }

    @Test
    void a_second_document_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a: 1\n---\nb: 2\n"))
                .withMessage("StreamEnd expected in line 2");
    }

    private static Object read(String document) {
        return YamlTree.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
