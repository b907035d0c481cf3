package dev.todoke.hub.notice;

import dev.todoke.hub.notice.letter.CertificateReason;
import dev.todoke.hub.notice.letter.IncompleteReason;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice as it stands.
 *
 * @param reason why it is issued: an {@link IncompleteReason} or {@link CertificateReason} by name, {@code REGISTERED}, or for a reminder the
 *     number of the notice it reminds of
 * @param issuedOn null until it is issued
 * @param answerBy last day for the answer, null where none is asked for or it is not issued yet
 * @param validTo last day of a certificate; before it is issued the day its insurer named, or null
 */
record NoticeRow(
        UUID id,
        String noticeNo,
        UUID caseId,
        Kind kind,
        String reason,
        State state,
        LocalDate issuedOn,
        LocalDate answerBy,
        LocalDate validTo) {

    enum Kind {
        DATA_INCOMPLETE("データ登録未完了のお知らせ", "Registration not completed"),
        QUALIFICATION_INFORMATION("資格情報のお知らせ", "Notice of eligibility information"),
        /** 資格確認書. */
        CERTIFICATE("資格確認書", "Certificate of eligibility"),
        /** The answer to a notice is overdue. */
        ANSWER_REMINDER("回答のお願い(督促)", "Your answer is overdue"),
        /** The registration is overdue. */
        REGISTRATION_DELAY("登録遅延のお知らせ", "Registration is late");

        private final String titleJa;
        private final String titleEn;

        Kind(String titleJa, String titleEn) {
            this.titleJa = titleJa;
            this.titleEn = titleEn;
        }

        String titleJa() {
            return titleJa;
        }

        String titleEn() {
            return titleEn;
        }
    }

    enum State {
        DUE,
        ISSUED,
        ANSWERED
    }
}
