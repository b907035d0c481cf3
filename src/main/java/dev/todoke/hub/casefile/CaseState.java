package dev.todoke.hub.casefile;

/** How far a person has come, from the record in a filing to the document that says the registration is done. */
public enum CaseState {
    /** Accepted; leaves for the agency next. */
    RECEIVED,
    /** Arrived at the agency (到達), being examined. */
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
    /** The 資格情報のお知らせ is issued; nothing is left to do. */
    CLOSED,
    /** Sent back to the employer by the agency or the insurer. */
    RETURNED,
    /** Taken back by the employer. */
    WITHDRAWN
}
