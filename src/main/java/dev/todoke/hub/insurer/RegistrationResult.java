package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.InsuredAs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing an insurer did with one person.
 *
 * @param messageId given by the insurer; the same id is the same event
 * @param inReplyTo message id of the order it answers
 * @param reason present for SUSPENDED, INCOMPLETE and REJECTED
 * @param text the reason in the insurer's words
 * @param told what it says of the person besides
 */
public record RegistrationResult(
        String messageId,
        String inReplyTo,
        String caseNo,
        String insurerNumber,
        RegistrationOutcome outcome,
        Optional<ResultReason> reason,
        Optional<String> text,
        Instant happenedAt,
        Told told) {

    /**
     * What a result may say of a person besides.
     *
     * @param certificate present for CERTIFICATE
     * @param validTo with COMPLETED: the last day a certificate that was applied for is valid
     */
    public record Told(
            Optional<InsuredAs> insuredAs,
            Optional<Boolean> cardLinked,
            Optional<Certificate> certificate,
            Optional<LocalDate> validTo) {}

    /**
     * A 資格確認書 that is to be issued.
     *
     * @param reason stable code, as certificates print it
     * @param validTo last day; empty when the insurer's pack says it
     */
    public record Certificate(String reason, Optional<LocalDate> validTo) {}
}
