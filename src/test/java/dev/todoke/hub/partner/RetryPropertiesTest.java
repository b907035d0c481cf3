package dev.todoke.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryPropertiesTest {
    private final RetryProperties unit = new RetryProperties(Duration.ofSeconds(1), Duration.ofMinutes(5), Map.of());

    @Test
    void the_wait_doubles_with_each_try_up_to_the_longest() {
        assertThat(unit.waitAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(unit.waitAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(unit.waitAfter(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(unit.waitAfter(10)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_line_that_is_down_for_weeks_does_not_overflow_the_wait() {
        assertThat(unit.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
        assertThat(unit.waitAfter(0)).isEqualTo(Duration.ofSeconds(1));
    }
}
