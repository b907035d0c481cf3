package dev.todoke.hub.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RehearsalClockTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2026-11-30T23:30:00Z");

    private final AtomicLong real = new AtomicLong(-5_000_000_000L);
    private final RehearsalClock unit = new RehearsalClock(START, Duration.ofSeconds(60), real::get, TOKYO);

    @Test
    void shows_its_anchor_at_first() {
        assertThat(unit.instant()).isEqualTo(START);
        assertThat(LocalDate.now(unit)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void a_day_passes_in_a_minute_and_an_hour_in_two_and_a_half_seconds() {
        real.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(unit.instant()).isEqualTo(START.plus(Duration.ofDays(1)));

        real.addAndGet(Duration.ofMillis(2500).toNanos());
        assertThat(unit.instant()).isEqualTo(START.plus(Duration.ofHours(25)));
    }

    @Test
    void runs_for_years_without_overflow() {
        real.addAndGet(Duration.ofDays(365).toNanos());

        assertThat(unit.instant()).isEqualTo(START.plus(Duration.ofDays(365L * 1440)));
    }

    @Test
    void never_goes_back_while_real_time_creeps() {
        Instant earlier = unit.instant();
        for (int i = 0; i < 10_000; i++) {
            real.addAndGet(7);
            Instant later = unit.instant();
            assertThat(later).isAfterOrEqualTo(earlier);
            earlier = later;
        }
    }

    @Test
    void tells_how_long_to_wait_in_real_time() {
        assertThat(unit.realDelayUntil(START.plus(Duration.ofHours(12)))).isEqualTo(Duration.ofSeconds(30));
        assertThat(unit.realDelayUntil(START.minusSeconds(1))).isZero();
        assertThat(unit.realDuration(Duration.ofDays(10))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void goes_on_from_where_an_earlier_clock_was_kept() {
        real.addAndGet(Duration.ofSeconds(90).toNanos());
        Instant kept = unit.instant();
        var later = new AtomicLong(77);

        var resumed = new RehearsalClock(kept, Duration.ofSeconds(60), later::get, TOKYO);

        assertThat(resumed.instant()).isEqualTo(START.plus(Duration.ofHours(36)));
    }

    @Test
    void another_zone_shows_the_same_moment() {
        var elsewhere = unit.withZone(ZoneOffset.UTC);
        real.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(elsewhere.instant()).isEqualTo(unit.instant());
    }

    @Test
    void refuses_a_day_without_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RehearsalClock(START, Duration.ZERO, TOKYO));
    }
}
