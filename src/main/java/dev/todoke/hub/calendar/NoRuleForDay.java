package dev.todoke.hub.calendar;

import java.time.LocalDate;

/** A dated table was asked for a day it does not cover. */
public class NoRuleForDay extends RuntimeException {

    NoRuleForDay(LocalDate day, LocalDate first, LocalDate last) {
        super("No rule for %s: the table covers %s to %s"
                .formatted(day, first == null ? "any day" : first, last == null ? "any day" : last));
    }
}
