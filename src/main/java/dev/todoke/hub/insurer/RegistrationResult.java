package dev.todoke.hub.insurer;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing an insurer did with one person.
 *
 * @param messageId given by the insurer; the same id is the same event
 * @param inReplyTo message id of the order it answers
 * @param reason present for SUSPENDED, INCOMPLETE and REJECTED
 * @param text the reason in the insurer's words
 */
public record RegistrationResult(
        String messageId,
        String inReplyTo,
        String caseNo,
        String insurerNumber,
        RegistrationOutcome outcome,
        Optional<ResultReason> reason,
        Optional<String> text,
        Instant happenedAt) {}
