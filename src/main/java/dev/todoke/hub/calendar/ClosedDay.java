package dev.todoke.hub.calendar;

import java.time.LocalDate;

/** A day on which the offices of the state are closed, and why. */
public record ClosedDay(LocalDate date, String nameJa, String nameEn, Kind kind) {

    /** Why a day is closed. A day with several reasons has the first that holds. */
    public enum Kind {
        /** Added by the installation's own file. */
        OVERRIDE,
        /** A national holiday (祝日法2条). */
        HOLIDAY,
        /** The day a holiday on a Sunday moves to (祝日法3条2項). */
        SUBSTITUTE,
        /** A day between two holidays (祝日法3条3項). */
        BETWEEN_HOLIDAYS,
        /** December 29 to January 3 (行政機関の休日に関する法律1条). */
        YEAR_END,
        /** A plain Saturday or Sunday (行政機関の休日に関する法律1条). */
        WEEKEND
    }
}
