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

    /**
     * A day put off by as many counted days as there are after one day, up to and with another.
     *
     * @param from not counted
     * @param to counted; none are when it is not after {@code from}
     */
    public LocalDate later(LocalDate day, LocalDate from, LocalDate to, BusinessCalendar calendar) {
        int days = (int) from.plusDays(1)
                .datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(between -> this == CALENDAR || calendar.isOpen(between))
                .count();
        return days == 0 ? day : after(day, days, calendar);
    }
}
