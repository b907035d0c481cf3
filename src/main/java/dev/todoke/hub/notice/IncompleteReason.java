package dev.todoke.hub.notice;

/** Why a person's data cannot be registered yet. Names are stored and travel in XML; they never change their meaning. */
public enum IncompleteReason {
    /** The filing carried no personal number. */
    MY_NUMBER_MISSING,
    /** The check digit of the number filed is wrong. */
    MY_NUMBER_CHECK_DIGIT,
    /** Name, birth date, sex or address differ from the resident register (J-LIS). */
    JLIS_MISMATCH,
    /** The person has no personal number yet, for example just entered Japan. */
    NO_MY_NUMBER_EXISTS,
    /** Papers the insurer needs are missing or wrong. */
    DOCUMENT_DEFICIENT
}
