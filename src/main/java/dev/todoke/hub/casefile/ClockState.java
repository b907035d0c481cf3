package dev.todoke.hub.casefile;

/** How a clock stands. */
public enum ClockState {
    RUNNING,
    DUE_SOON,
    OVERDUE,
    MET,
    /** Met, but after its due date. */
    LATE,
    CANCELLED
}
