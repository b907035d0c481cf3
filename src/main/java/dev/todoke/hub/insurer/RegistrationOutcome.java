package dev.todoke.hub.insurer;

/** What an insurer did with one person. Names are those of {@code registration-result.xsd}. */
public enum RegistrationOutcome {
    /** The person is registered; clinics may not see it yet. */
    REGISTERED,
    /** Clinics see the person as insured. */
    VIEWABLE,
    /** Registered, but viewing is suspended until the insurer has confirmed who the person is. */
    SUSPENDED,
    /** Cannot be registered before something is filed; the reason says what. */
    INCOMPLETE,
    /** Refused for good; the reason says why. */
    REJECTED;

    /** Whether a result of this kind must say why. */
    public boolean needsReason() {
        return this == SUSPENDED || this == INCOMPLETE || this == REJECTED;
    }
}
