package dev.todoke.hub.notice.letter;

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
        Letterhead head,
        String caseNo,
        Member member,
        Optional<Arrival> arrival,
        List<IncompleteReason> reasons,
        LocalDate answerBy,
        LocalDate expectedBy)
        implements PersonNotice {

    public DataIncompleteNotice {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(head.noticeNo() + ": a notice of missing data says what is missing");
        }
    }

    @Override
    public String titleJa() {
        return "データ登録未完了のお知らせ";
    }

    @Override
    public String titleEn() {
        return "Registration not completed";
    }
}
