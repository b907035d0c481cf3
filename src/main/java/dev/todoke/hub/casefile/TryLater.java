package dev.todoke.hub.casefile;

import java.time.Duration;

/** A step cannot act yet, and it is nobody's fault: its work waits (real time) without counting as a failure of any partner. */
public class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Duration after;

    /** @param why English, ids and codes only */
    public TryLater(String why, Duration after) {
        super(why, null, false, false);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
