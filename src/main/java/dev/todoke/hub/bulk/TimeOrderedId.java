package dev.todoke.hub.bulk;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that follow one another in time: UUID version 7 (RFC 9562), with the 12 bits of {@code rand_a} as a counter within the millisecond. New rows then
 * come to lie side by side in every index, where ids by chance would touch a page each. They are unique, not secret: nothing may be granted to somebody
 * because they know one. Machine time, since the hub's own may stand still.
 */
public final class TimeOrderedId {

    /** Milliseconds and counter of the last one, so that none is smaller than one before it, whatever the clock does. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 7L << COUNTER_BITS;
    private static final long VARIANT = 0b10L << 62;

    private TimeOrderedId() {}

    /** The next one of this process; safe for threads. */
    public static UUID next() {
        return of(LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << COUNTER_BITS)));
    }

    private static UUID of(long millisAndCounter) {
        long millis = millisAndCounter >>> COUNTER_BITS;
        long high = millis << 16 | VERSION | millisAndCounter & COUNTER;
        return new UUID(high, VARIANT | ThreadLocalRandom.current().nextLong() >>> 2);
    }
}
