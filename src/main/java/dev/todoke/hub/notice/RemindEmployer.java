package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The day after the answer was due: the missing answer is put on the timeline, the clock on overdue, and a reminder becomes due. */
@Component
public class RemindEmployer {

    private final Notices notices;
    private final Clocks clocks;
    private final Events events;
    private final Agenda agenda;

    RemindEmployer(Notices notices, Clocks clocks, Events events, Agenda agenda) {
        this.notices = notices;
        this.clocks = clocks;
        this.events = events;
        this.agenda = agenda;
    }

    /** Takes one notice whose answer-by day is over. */
    @Transactional
    public void run(AgendaBatch batch) {
        NoticeRow notice = notices.get(batch.subjects().get(0));
        boolean waits =
                !clocks.open(List.of(notice.caseId()), ClockKind.ANSWER_BY).isEmpty();
        if (waits && notice.state() == NoticeRow.State.ISSUED) {
            clocks.mark(List.of(notice.caseId()), ClockKind.ANSWER_BY, ClockState.OVERDUE);
            agenda.putNow(
                    NoticeSteps.ISSUE_REMINDER,
                    notices.due(NoticeRow.Kind.ANSWER_REMINDER, Map.of(notice.caseId(), notice.noticeNo())));
            events.record(
                    List.of(notice.caseId()),
                    Party.HUB,
                    EventKind.NOTICE_REMINDED,
                    Party.EMPLOYER,
                    Map.of(
                            "noticeNo",
                            notice.noticeNo(),
                            "answerBy",
                            notice.answerBy().toString()));
        }
        agenda.done(batch.step(), batch.subjects());
    }
}
