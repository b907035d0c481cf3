package dev.todoke.hub.employer.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends one case back to the employer: the agency returned it (返戻), the insurer refused the registration, or the hub's operators could not let it
 * leave.
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

    Text cure() {
        return by != Partner.INSURER
                ? new Text(
                        "理由のとおりに届書を直し、この人の届だけを新しいファイルで送ってください。同じファイルのほかの人の届は、送り直さないでください。",
                        "Correct the filing as the reason says and send only this person again, in a new file. Do not send the others of the same file again.")
                : new Text(
                        "理由について保険者に確かめ、直した届を新しいファイルで送ってください。登録が済むまで、この人のマイナ保険証は使えません。受診の予定がある場合は、保険者に資格確認書について相談してください。",
                        "Ask the insurer about the reason and send a corrected filing in a new file. Until it is registered, this person's マイナ保険証 does not work; if a visit to a doctor is planned, ask the insurer for a 資格確認書.");
    }

    /** Who sent it back. */
    public enum Partner {
        AGENCY,
        INSURER,
        /** The hub's operators, before it left for anybody. */
        HUB
    }
}
