package dev.todoke.hub.calendar;

import java.time.LocalDate;

/** Which days a period counts. */
public enum CountedDays {
    /** Only the open days of the state's offices (営業日). */
    OPEN,
    /** Every day (暦日). */
    CALENDAR;

    /**
     * The n-th counted day strictly after a day.
     *
     * @param n 1 or more
     */
    public LocalDate after(LocalDate start, int n, BusinessCalendar calendar) {
        return this == OPEN ? calendar.openDayAfter(start, n) : start.plusDays(n);
    }
}
