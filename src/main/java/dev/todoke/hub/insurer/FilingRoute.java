package dev.todoke.hub.insurer;

/** To whom an enrolment goes. */
public enum FilingRoute {
    /** To the pension agency, which passes the data on to the insurer. */
    VIA_AGENCY,
    /** To the agency for the pension and to the insurer for health insurance, each with its own state. */
    BOTH
}
