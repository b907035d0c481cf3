package dev.todoke.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "SHFD0006.CSV", "資格取得届　１.xml", "ｶﾞｷﾞ", "𠮷田", "🙂.csv", "外字\uE000"})
    void what_can_be_seen_stays(String text) {
        assertThat(Legible.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\n", "\r", "\t", "\u001b", "\u007f", "\u0085", "\u00ad", "\u200b", "\u200f", "\u2028",
                "\u2029", "\u202e", "\u2066", "\ufeff", "\ud800", "\udc00"
            })
    void what_steers_the_display_or_cannot_be_seen_is_replaced(String character) {
        assertThat(Legible.of("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void an_escape_sequence_of_a_terminal_is_harmless() {
        assertThat(Legible.of("\u001b[2J\u001b]0;x\u0007.csv")).isEqualTo("\uFFFD[2J\uFFFD]0;x\uFFFD.csv");
    }
}
