package dev.todoke.hub.casefile;

/** What the hub knows of a person's number, without knowing the number. */
public enum NumberState {
    PRESENT,
    MISSING,
    /** Given, but its check digit is wrong. */
    CHECK_DIGIT,
    /** None was given, and nothing waits for one: nobody is registered by this form. */
    NOT_NEEDED;

    /** Whether a registration cannot go on without another number. */
    public boolean isWanting() {
        return this == MISSING || this == CHECK_DIGIT;
    }
}
