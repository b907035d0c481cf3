package dev.todoke.hub.casefile;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An answer that takes looking at every case that has not ended. While these are few it is always found anew; once they are many it holds
 * for some seconds, so that a hundred open pages cost the database no more than one.
 */
public final class Lasting<T> {

    private static final int MANY = 20_000;
    private static final long NANOS = 15_000_000_000L;

    private final LongSupplier nanoTime;
    private T held;
    private long until;

    public Lasting() {
        this(System::nanoTime);
    }

    Lasting(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The answer, at most fifteen seconds old; whoever asks while it is being found waits for it. */
    public synchronized T get(JdbcClient jdbc, Supplier<T> find) {
        if (held != null && nanoTime.getAsLong() < until) {
            return held;
        }
        T fresh = find.get();
        if (many(jdbc)) {
            held = fresh;
            until = nanoTime.getAsLong() + NANOS;
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
