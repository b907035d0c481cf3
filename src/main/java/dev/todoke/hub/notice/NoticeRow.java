package dev.todoke.hub.notice;

import dev.todoke.hub.notice.letter.IncompleteReason;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice as it stands.
 *
 * @param reason why it is issued: an {@link IncompleteReason} by name, or {@code REGISTERED}
 * @param answerBy last day for the answer, null where none is asked for or it is not issued yet
 */
record NoticeRow(UUID id, String noticeNo, UUID caseId, Kind kind, String reason, State state, LocalDate answerBy) {

    enum Kind {
        DATA_INCOMPLETE,
        QUALIFICATION_INFORMATION
    }

    enum State {
        DUE,
        ISSUED,
        ANSWERED
    }
}
