package dev.todoke.hub.calendar;

import java.time.LocalDate;

/**
 * Until when an employer has to file a fact (健康保険法施行規則24条1項), by both readings.
 *
 * @param fact the day it happened, such as the first day of employment
 */
public record FilingDeadline(LocalDate fact, LocalDate strict, LocalDate statutory) {

    /** @param days the days the law gives, 5 at present; {@link Deadlines#filing} takes them from the rules */
    public static FilingDeadline of(LocalDate fact, int days, BusinessCalendar calendar) {
        return new FilingDeadline(fact, fact.plusDays(days - 1L), calendar.rollForward(fact.plusDays(days)));
    }

    /** The last day in time. */
    public LocalDate last(Reading reading) {
        return reading == Reading.STRICT ? strict : statutory;
    }

    public boolean isLate(LocalDate filedOn, Reading reading) {
        return filedOn.isAfter(last(reading));
    }
}
