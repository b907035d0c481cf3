package dev.todoke.hub.casefile;

import java.util.EnumSet;
import java.util.Set;

/** How far a person has come, from the record in a filing to the document that says the registration is done. */
public enum CaseState {
    /** Accepted; leaves for the agency next. */
    RECEIVED,
    /** Arrived at the agency (到達), being examined; where the agency has no part, with the insurer. */
    SUBMITTED,
    /** Confirmed by the agency; the insurer registers. */
    DECIDED,
    /** The insurer cannot go on: number missing, or papers deficient. The reason says which. */
    INCOMPLETE,
    /** Registered, but viewing is suspended until the insurer has confirmed who the person is. */
    SUSPENDED,
    /** Registered with the insurer; not yet visible to clinics. */
    REGISTERED,
    /** Visible to clinics: the person can be seen as an insured. */
    VIEWABLE,
    /** The insurer has ended the insurance. */
    DEREGISTERED,
    /** The insurer has done what it was applied for: the paper is issued, or the removal has taken effect. */
    COMPLETED,

    /** The 資格情報のお知らせ is issued, or the insurance is ended, and the agency has answered; or an application is done. Nothing is left to do. */
    CLOSED,
    /** Sent back to the employer by the agency or the insurer. */
    RETURNED,
    /** Taken back by the employer. */
    WITHDRAWN;

    private static final Set<CaseState> BEFORE_REGISTRATION =
            EnumSet.of(RECEIVED, SUBMITTED, DECIDED, INCOMPLETE, SUSPENDED);

    /** Whether nothing follows: such a case has a time at which it was closed, and no other has one. */
    public boolean isEnd() {
        return this == CLOSED || this == RETURNED || this == WITHDRAWN;
    }

    /**
     * The states this one may follow. Answers of two partners arrive in any order and more than once; one that comes too late for its
     * state to be news changes nothing.
     */
    public Set<CaseState> mayFollow() {
        return switch (this) {
            case RECEIVED -> EnumSet.noneOf(CaseState.class);
            case SUBMITTED -> EnumSet.of(RECEIVED);
            case DECIDED -> EnumSet.of(RECEIVED, SUBMITTED);
            case INCOMPLETE, REGISTERED -> BEFORE_REGISTRATION;
            case DEREGISTERED -> EnumSet.of(RECEIVED, SUBMITTED, DECIDED, INCOMPLETE);
            case COMPLETED -> EnumSet.of(RECEIVED, SUBMITTED, INCOMPLETE);
            case SUSPENDED, VIEWABLE -> {
                Set<CaseState> before = EnumSet.copyOf(BEFORE_REGISTRATION);
                before.add(REGISTERED);
                yield before;
            }
            // A society may be done with a person before the agency has looked: its return must still reach the
            // employer.
            case RETURNED -> {
                Set<CaseState> before = EnumSet.copyOf(BEFORE_REGISTRATION);
                before.add(REGISTERED);
                before.add(VIEWABLE);
                before.add(DEREGISTERED);
                yield before;
            }
            // What concerns no insurer, or is only handed to it, ends with the decision; the row of a family that no
            // agency
            // sees ends with the first step of its people.
            case CLOSED -> EnumSet.of(RECEIVED, DECIDED, VIEWABLE, DEREGISTERED, COMPLETED);
            case WITHDRAWN -> EnumSet.of(RECEIVED);
        };
    }
}
