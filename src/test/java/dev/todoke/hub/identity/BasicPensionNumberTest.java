package dev.todoke.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicPensionNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234-567890", "1234567890"})
    void reads_both_spellings(String text) {
        var actual = BasicPensionNumber.of(text);

        assertThat(actual).isEqualTo(new BasicPensionNumber("1234", "567890"));
        assertThat(actual.printed()).isEqualTo("1234-567890");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0000-567890", "1234-000000", "1234-56789", "12345-67890", "１２３４-５６７８９０"})
    void refuses_what_the_agency_refuses(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasicPensionNumber.of(text))
                .withMessageNotContaining("567");
    }

    @Test
    void shows_no_digit_of_itself() {
        assertThat(BasicPensionNumber.of("1234-567890").toString()).doesNotContainPattern("\\d");
    }
}
