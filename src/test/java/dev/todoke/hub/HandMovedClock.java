package dev.todoke.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock in Japan that stands still until a test moves it. */
public final class HandMovedClock extends Clock {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private volatile Instant now;

    /** @param time local time in Japan, {@code 2026-12-01T09:00} */
    public HandMovedClock(String time) {
        set(time);
    }

    public void set(String time) {
        now = LocalDateTime.parse(time).atZone(JAPAN).toInstant();
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
        return JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
