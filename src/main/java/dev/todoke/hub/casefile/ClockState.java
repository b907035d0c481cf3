package dev.todoke.hub.casefile;

/** How a clock stands. */
public enum ClockState {
    RUNNING,
    DUE_SOON,
    OVERDUE,
    /** Stands still: the ball is with somebody else. */
    PAUSED,
    MET,
    /** Met, but after its due date. */
    LATE,
    CANCELLED
}
