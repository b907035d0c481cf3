package dev.todoke.hub.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockKeeperTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-12-01T08:30:00+09:00");
    private static final ClockProperties MINUTE_A_DAY =
            new ClockProperties(Duration.ofSeconds(60), START, null, Duration.ofMillis(500));

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void begins_at_the_start_and_runs_a_day_a_minute_in_tokyo() {
        try (ClockKeeper unit = keeper(MINUTE_A_DAY)) {
            pass(Duration.ofSeconds(30));

            assertThat(unit.clock().instant()).isEqualTo(START.toInstant().plus(Duration.ofHours(12)));
            assertThat(unit.clock().getZone()).hasToString("Asia/Tokyo");
        }
    }

    @Test
    void goes_on_after_a_stop_and_ignores_another_start() {
        Instant stopped;
        try (ClockKeeper unit = keeper(MINUTE_A_DAY)) {
            pass(Duration.ofMinutes(3));
            stopped = unit.clock().instant();
        }
        ClockProperties other =
                new ClockProperties(Duration.ofSeconds(60), START.minusYears(1), null, Duration.ofMillis(500));
        try (ClockKeeper unit = keeper(other)) {
            assertThat(unit.clock().instant()).isBetween(stopped, stopped.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void never_goes_back_when_the_hub_was_killed_just_before_a_beat() {
        ClockKeeper killed = keeper(MINUTE_A_DAY);
        pass(Duration.ofSeconds(10));
        killed.beat();
        pass(Duration.ofMillis(499));
        Instant last = killed.clock().instant();

        try (ClockKeeper unit = keeper(MINUTE_A_DAY)) {
            assertThat(unit.clock().instant()).isBetween(last, last.plus(Duration.ofHours(1)));
        }
    }

    private ClockKeeper keeper(ClockProperties properties) {
        return new ClockKeeper(folder.resolve("clock"), properties, nanos::get);
    }

    private void pass(Duration real) {
        nanos.addAndGet(real.toNanos());
    }
}
