package dev.todoke.hub.insurer;

import dev.todoke.hub.calendar.CountedDays;
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
        @NotNull CountedDays days) {

    /** The event that starts the clock. */
    public enum Start {
        /** 到達: the filing arrived at the pension agency. */
        AGENCY_ARRIVAL,
        /** The insurer has the filing: the hub took it, for an insurer that is filed with directly. */
        INSURER_RECEIPT
    }

    @AssertTrue(message = "{pack.from-after-to}")
    boolean isOrdered() {
        return from <= to;
    }

    Span span() {
        return new Span(from, to, days);
    }
}
