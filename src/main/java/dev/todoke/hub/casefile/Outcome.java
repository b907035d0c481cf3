package dev.todoke.hub.casefile;

/** What became of one received record; every record has exactly one. */
public enum Outcome {
    ACCEPTED,
    /** Accepted, but the registration will wait: something the insurer needs is missing. */
    INCOMPLETE,
    /** Goes back to the sender. */
    RETURNED,
    /** Says again what an earlier record said. */
    DUPLICATE
}
