package dev.todoke.hub.insurer;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.calendar.RegistrationWindow;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

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
        /** The registration message was put on the insurer's queue. */
        INSURER_RECEIPT
    }

    @AssertTrue(message = "from must not be after to")
    boolean isOrdered() {
        return from <= to;
    }

    /** The days on which registration is expected, once the clock has started. */
    public RegistrationWindow window(LocalDate startedOn, BusinessCalendar calendar) {
        return RegistrationWindow.of(startedOn, from, to, days, calendar);
    }
}
