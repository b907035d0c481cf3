package dev.todoke.hub.calendar;

import java.time.LocalDate;

/**
 * The days on which an insurer is expected to register a person.
 *
 * @param arrival the day the filing reached its receiver; may be a closed day, and does not count
 * @param earliest first day on which registration is to be expected
 * @param latest last day; the day after, registration is overdue
 */
public record RegistrationWindow(LocalDate arrival, LocalDate earliest, LocalDate latest) {

    /** A window of open days, such as the 2nd to the 5th after arrival. */
    public static RegistrationWindow of(LocalDate arrival, int firstDay, int lastDay, BusinessCalendar calendar) {
        return of(arrival, firstDay, lastDay, CountedDays.OPEN, calendar);
    }

    public static RegistrationWindow of(
            LocalDate arrival, int firstDay, int lastDay, CountedDays counted, BusinessCalendar calendar) {
        if (firstDay < 1 || lastDay < firstDay) {
            throw new IllegalArgumentException("A window runs from day 1 or later to the same or a later day");
        }
        return new RegistrationWindow(
                arrival, counted.after(arrival, firstDay, calendar), counted.after(arrival, lastDay, calendar));
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(latest);
    }
}
