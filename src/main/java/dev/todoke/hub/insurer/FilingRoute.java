package dev.todoke.hub.insurer;

/** To whom an enrolment goes. */
public enum FilingRoute {
    /** To the pension agency, which passes the data on to the insurer. */
    VIA_AGENCY,
    /** To the agency for the pension and to the insurer for health insurance, each with its own state. */
    BOTH,
    /** Through the head of the workplace (所属所) to the insurer alone, which sees to the pension itself. */
    DIRECT,
    /** To nobody: residents go to their municipality themselves. The hub only issues the insurer's documents. */
    MUNICIPAL;

    /** Whether an employer files with the hub for people of such an insurer. */
    public boolean takesFilings() {
        return this != MUNICIPAL;
    }

    /** Whether the agency has a part in it. */
    public boolean throughAgency() {
        return this == VIA_AGENCY || this == BOTH;
    }
}
