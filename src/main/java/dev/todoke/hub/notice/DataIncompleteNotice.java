package dev.todoke.hub.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * データ登録未完了のお知らせ: the filing was accepted, but the person's data cannot be registered yet, so the マイナ保険証 does not work.
 *
 * @param arrival the agency's arrival, when the filing went there
 * @param reasons why it cannot be registered; at least one
 * @param answerBy last day the employer should answer
 * @param expectedBy when the registration is expected if nothing is answered
 */
public record DataIncompleteNotice(
        String noticeNo,
        LocalDate issuedOn,
        String caseNo,
        Addressee addressee,
        Issuer issuer,
        InsuredPerson person,
        Optional<Arrival> arrival,
        List<IncompleteReason> reasons,
        LocalDate answerBy,
        LocalDate expectedBy)
        implements Notice {

    public DataIncompleteNotice {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(noticeNo + ": a notice of missing data says what is missing");
        }
    }

    /** 到達番号 and 到達日時. */
    public record Arrival(String arriveId, Instant arrivedAt) {}
}
