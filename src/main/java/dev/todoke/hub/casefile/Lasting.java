package dev.todoke.hub.casefile;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An answer that takes looking at every case that has not ended. While these are few it is always found anew; once they are many it holds
 * for a while, so that a hundred open pages cost the database no more than one.
 */
public final class Lasting<T> {

    private static final int MANY = 20_000;

    private final long nanos;
    private final LongSupplier nanoTime;
    private T held;
    private long until;

    /** @param holds how long an answer holds */
    public Lasting(Duration holds) {
        this(holds, System::nanoTime);
    }

    Lasting(Duration holds, LongSupplier nanoTime) {
        this.nanos = holds.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The answer, no older than that; whoever asks while it is being found waits for it. */
    public synchronized T get(JdbcClient jdbc, Supplier<T> find) {
        if (held != null && nanoTime.getAsLong() < until) {
            return held;
        }
        T fresh = find.get();
        if (many(jdbc)) {
            held = fresh;
            until = nanoTime.getAsLong() + nanos;
        } else {
            held = null;
        }
        return fresh;
    }

    private static boolean many(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from (select from casefile where closed_at is null limit :many) open_cases")
                        .param("many", MANY)
                        .query(Long.class)
                        .single()
                == MANY;
    }
}
