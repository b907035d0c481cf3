package dev.todoke.hub.notice.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * Reminds the employer of a データ登録未完了のお知らせ that has no answer.
 *
 * @param askedBy number of the notice that asked
 * @param askedOn its day of issue
 * @param answerBy the last day it gave for the answer; already over with {@link Stage#OVERDUE}
 * @param reasons what is still missing; at least one
 */
public record AnswerReminder(
        Letterhead head,
        String caseNo,
        Member member,
        Stage stage,
        String askedBy,
        LocalDate askedOn,
        LocalDate answerBy,
        List<IncompleteReason> reasons)
        implements PersonNotice {

    /** When it is sent. */
    public enum Stage {
        /** The day is near. */
        DUE_SOON,
        /** The day is over (督促). */
        OVERDUE
    }

    public AnswerReminder {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(head.noticeNo() + ": a reminder says what is missing");
        }
    }

    public boolean overdue() {
        return stage == Stage.OVERDUE;
    }

    @Override
    public String titleJa() {
        return overdue() ? "回答のお願い(督促)" : "回答期限のお知らせ";
    }

    @Override
    public String titleEn() {
        return overdue() ? "Your answer is overdue" : "Your answer is due soon";
    }
}
