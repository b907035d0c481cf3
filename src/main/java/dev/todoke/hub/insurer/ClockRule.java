package dev.todoke.hub.insurer;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * From which to which day after its start an insurer is expected to register a person. The start day itself is not counted.
 *
 * @param from first day counted, from 1
 * @param to last day counted; the person is overdue after it
 */
public record ClockRule(
        @NotNull Start start,
        @Positive int from,
        @Positive int to,
        @NotNull Days days) {

    /** The event that starts the clock. */
    public enum Start {
        /** 到達: the filing arrived at the pension agency. */
        AGENCY_ARRIVAL,
        /** The registration message was put on the insurer's queue. */
        INSURER_RECEIPT
    }

    /** Which days count. */
    public enum Days {
        /** Days on which government offices are open. */
        OPEN,
        CALENDAR
    }

    @AssertTrue(message = "from must not be after to")
    boolean isOrdered() {
        return from <= to;
    }
}
