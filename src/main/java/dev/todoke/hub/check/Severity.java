package dev.todoke.hub.check;

/** What a finding means for its record. */
public enum Severity {
    /** The agency would return it: the record is returned to the sender. */
    ERROR,
    /** Accepted, but the person's registration has to wait for something. */
    INCOMPLETE,
    /** Accepted; worth a look. */
    HINT
}
