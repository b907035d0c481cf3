package dev.todoke.hub.insurer;

/** Why an insurer could not, or not yet, register a person. Names are those of {@code registration-result.xsd}. */
public enum ResultReason {
    MY_NUMBER_MISSING,
    MY_NUMBER_CHECK_DIGIT,
    /** Name, birth date, sex or address differ from the resident register (J-LIS). */
    JLIS_MISMATCH,
    /** The person has no number: lives abroad, or has only just come to Japan. */
    NO_MY_NUMBER_EXISTS,
    DOCUMENT_DEFICIENT,
    /** The insurer is still at work; nothing is wrong. */
    IN_PROGRESS,
    OTHER
}
