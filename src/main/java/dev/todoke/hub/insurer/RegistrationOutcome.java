package dev.todoke.hub.insurer;

/** What an insurer did with one person, or with one form. Names are those of {@code registration-result.xsd}. */
public enum RegistrationOutcome {
    /** The person is registered; clinics may not see it yet. */
    REGISTERED,
    /** Clinics see the person as insured. */
    VIEWABLE,
    /** Registered, but viewing is suspended until the insurer has confirmed who the person is. */
    SUSPENDED,
    /** Cannot be registered, the insurance not be ended, or the application not be done, before something is filed; the reason says what. */
    INCOMPLETE,
    /** Refused for good; the reason says why. */
    REJECTED,
    /** The insurance is ended. */
    DEREGISTERED,
    /** A society has taken a form. */
    ACCEPTED,
    /** A 資格確認書 is to be issued for a person who is registered. */
    CERTIFICATE,
    /** What was applied for is done: the paper is issued, or the removal has taken effect. */
    COMPLETED;

    /** Whether a result of this kind must say why. */
    public boolean needsReason() {
        return this == SUSPENDED || this == INCOMPLETE || this == REJECTED;
    }
}
