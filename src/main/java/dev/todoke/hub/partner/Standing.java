package dev.todoke.hub.partner;

import java.time.Instant;

/**
 * How one hub stands with one partner; hub time throughout.
 *
 * @param state whether its work goes on
 * @param since when that began; null when it never was otherwise
 * @param failures in a row
 * @param code of the last failure, null when there was none
 * @param detail of the last failure: English, ids and codes only
 */
public record Standing(
        Partner partner,
        State state,
        Instant since,
        int failures,
        Instant lastSuccess,
        Instant lastFailure,
        String code,
        String detail) {

    /** Whether work for a partner goes on. */
    public enum State {
        /** All is well, as far as this hub knows. */
        CLOSED,
        /** Not tried until the wait is over. */
        OPEN,
        /** One piece of work is tried, or may be. */
        HALF_OPEN
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
