package dev.todoke.hub.employer.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends one case back to the employer: the agency returned it (返戻), or the insurer refused the registration.
 *
 * @param ordinal place of the person in the filing, from 1
 * @param factDate day of the fact that was filed, such as the day of enrolment
 * @param arriveId the agency's arrival number (到達番号), once it had one
 * @param reasonCode stable code, empty when the partner gave none
 * @param reason the partner's own words
 */
public record ReturnLetter(
        Sender sender,
        String filingNo,
        String fileName,
        int ordinal,
        String caseNo,
        String person,
        LocalDate factDate,
        Partner by,
        String partnerJa,
        String partnerEn,
        Optional<String> arriveId,
        Instant returnedAt,
        String reasonCode,
        String reason) {

    public ReturnLetter {
        Objects.requireNonNull(by);
        Objects.requireNonNull(arriveId);
        reasonCode = Objects.requireNonNullElse(reasonCode, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /** Who sent it back. */
    public enum Partner {
        AGENCY,
        INSURER
    }
}
