package dev.todoke.hub.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * A clock that runs evenly but faster than real time, so that a story of ten days plays in minutes. It never goes back. To stop it, keep
 * {@link #instant()} somewhere and drop it; to go on, make a new one anchored there.
 */
public final class RehearsalClock extends Clock {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Instant anchor;
    private final Duration day;
    private final LongSupplier realNanos;
    private final long realAnchor;
    private final ZoneId zone;

    /** A clock that shows a certain time now and runs by the machine's own steady clock. */
    public RehearsalClock(Instant anchor, Duration day, ZoneId zone) {
        this(anchor, day, System::nanoTime, zone);
    }

    /**
     * @param anchor what the clock shows when it is made
     * @param day how long a day takes in real time
     * @param realNanos a steady source of real nanoseconds, such as {@link System#nanoTime}
     */
    public RehearsalClock(Instant anchor, Duration day, LongSupplier realNanos, ZoneId zone) {
        this(anchor, day, realNanos, realNanos.getAsLong(), zone);
    }

    /**
     * A clock of which others are told the time it began at, so that all show the same.
     *
     * @param anchor what the clock shows when no time has passed
     * @param day how long a day takes in real time
     * @param passedNanos real nanoseconds since then; never goes back
     */
    public static RehearsalClock since(Instant anchor, Duration day, LongSupplier passedNanos, ZoneId zone) {
        return new RehearsalClock(anchor, day, passedNanos, 0, zone);
    }

    private RehearsalClock(Instant anchor, Duration day, LongSupplier realNanos, long realAnchor, ZoneId zone) {
        if (day.isNegative() || day.isZero()) {
            throw new IllegalArgumentException("A day of the rehearsal clock takes some real time, not " + day);
        }
        this.anchor = anchor;
        this.day = day;
        this.realNanos = realNanos;
        this.realAnchor = realAnchor;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return anchor.plus(scaled(realNanos.getAsLong() - realAnchor, speed()));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new RehearsalClock(anchor, day, realNanos, realAnchor, other);
    }

    /** How long a day takes in real time. */
    public Duration day() {
        return day;
    }

    /** How long a stretch of this clock's time takes in real time. */
    public Duration realDuration(Duration hub) {
        return scaled(hub.toNanos(), 1 / speed());
    }

    /** How long to wait in real time until this clock shows a time; zero when it has passed. */
    public Duration realDelayUntil(Instant hub) {
        Instant now = instant();
        return hub.isAfter(now) ? realDuration(Duration.between(now, hub)) : Duration.ZERO;
    }

    private double speed() {
        return (double) Duration.ofDays(1).toNanos() / day.toNanos();
    }

    private static Duration scaled(long nanos, double factor) {
        double seconds = nanos / NANOS_PER_SECOND * factor;
        long whole = (long) Math.floor(seconds);
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * NANOS_PER_SECOND));
    }
}
