package dev.todoke.hub.casefile;

/** What the hub knows of a person's number, without knowing the number. */
public enum NumberState {
    PRESENT,
    MISSING,
    /** Given, but its check digit is wrong. */
    CHECK_DIGIT
}
