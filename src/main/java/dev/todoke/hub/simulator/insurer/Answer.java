package dev.todoke.hub.simulator.insurer;

import java.time.Instant;

/**
 * A result the insurer will send, or has sent.
 *
 * @param messageId the same for the same result however often it is sent
 * @param inReplyTo message id of the order it answers
 * @param version version of the order it answers
 * @param reason null when the outcome needs none
 * @param dueAt hub time at which it happens
 * @param cardLinked whether the person's card is registered as マイナ保険証, said with the registration; null otherwise
 */
public record Answer(
        String messageId,
        String inReplyTo,
        String caseNo,
        int version,
        Outcome outcome,
        Reason reason,
        String text,
        Instant dueAt,
        Boolean cardLinked) {

    /** The outcomes of {@code registration-result.xsd}. */
    public enum Outcome {
        REGISTERED,
        VIEWABLE,
        SUSPENDED,
        INCOMPLETE,
        REJECTED,
        DEREGISTERED,
        ACCEPTED,
        COMPLETED,
        /** A 資格確認書 is to be issued ex officio. */
        CERTIFICATE
    }

    /** Those of its reasons that this insurer gives. */
    public enum Reason {
        MY_NUMBER_MISSING,
        MY_NUMBER_CHECK_DIGIT,
        JLIS_MISMATCH,
        NO_MY_NUMBER_EXISTS,
        DOCUMENT_DEFICIENT,
        OTHER
    }
}
