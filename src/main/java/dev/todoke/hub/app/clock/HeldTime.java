package dev.todoke.hub.app.clock;

import java.util.function.LongSupplier;

/** The machine's steady clock, standing still until it is let go: the hub's days do not pass while it is still starting. */
final class HeldTime implements LongSupplier {

    private final LongSupplier nanos;
    private volatile Long begin;

    HeldTime(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void letGo() {
        begin = nanos.getAsLong();
    }

    @Override
    public long getAsLong() {
        Long since = begin;
        return since == null ? 0 : nanos.getAsLong() - since;
    }
}
