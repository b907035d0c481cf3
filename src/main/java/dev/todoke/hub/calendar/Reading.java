package dev.todoke.hub.calendar;

/** The two ways to count the days an employer has to file. The law does not say which; no public source decides it. */
public enum Reading {
    /** The day of the fact is the first day and closed days do not move the end: the safe one, for warnings. */
    STRICT,
    /** The day of the fact does not count (民法140条) and an end on a closed day moves to the next open one (行政機関の休日に関する法律2条). */
    STATUTORY
}
