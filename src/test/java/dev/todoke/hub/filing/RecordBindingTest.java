package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordBindingTest {
    private record Part(String name, Shape shape) {}

    private record Whole(
            int count,
            long amount,
            boolean kept,
            Set<String> not,
            List<Part> parts,
            Map<String, Part> byName,
            Object any) {}

    @Test
    void every_kind_of_component_is_filled() {
        Map<String, ?> part = Map.of("name", "01", "shape", "DATE");

        Object actual = RecordBinding.bind(
                Map.of(
                        "count", "12",
                        "amount", "1000",
                        "kept", "true",
                        "not", List.of("00"),
                        "parts", List.of(part),
                        "byName", Map.of("1", part),
                        "any", List.of("x")),
                Whole.class);

        Part expected = new Part("01", Shape.DATE);
        assertThat(actual)
                .isEqualTo(new Whole(
                        12, 1000, true, Set.of("00"), List.of(expected), Map.of("1", expected), List.of("x")));
    }

    @Test
    void what_is_left_out_is_null_or_zero() {
        assertThat(RecordBinding.bind(Map.of(), Whole.class)).isEqualTo(new Whole(0, 0, false, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"count, many", "kept, yes", "nonsense, 1", "parts, one"})
    void a_mistake_is_refused(String key, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordBinding.bind(Map.of(key, value), Whole.class));
    }

    @Test
    void a_code_that_does_not_exist_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordBinding.bind(Map.of("shape", "ROUND"), Part.class))
                .withMessage("no Shape: ROUND");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Mappings.read("codes/nothing", Part.class))
                .withMessageContaining("/mappings/codes/nothing.yaml");
    }
}
