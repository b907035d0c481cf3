package dev.todoke.hub.cli;

import dev.todoke.hub.calendar.BusinessCalendar;
import java.time.LocalDate;

/** How far an answer can be trusted: whether its last day is one for which the holidays are vouched for. */
record CalendarState(LocalDate validUntil, boolean covered) {

    static CalendarState of(BusinessCalendar calendar, LocalDate first, LocalDate last) {
        return new CalendarState(calendar.validUntil(), calendar.covers(first) && calendar.covers(last));
    }
}
