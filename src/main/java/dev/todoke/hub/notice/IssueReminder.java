package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.ClockState;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.insurer.InsurerPacks;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the letters that say that something is late: the employer's answer, or the insurer's registration. */
@Component
public class IssueReminder {

    private final Notices notices;
    private final NoticeLetters letters;
    private final LayOut layOut;
    private final Casefiles casefiles;
    private final Clocks clocks;
    private final InsurerPacks packs;
    private final Agenda agenda;

    IssueReminder(
            Notices notices,
            NoticeLetters letters,
            LayOut layOut,
            Casefiles casefiles,
            Clocks clocks,
            InsurerPacks packs,
            Agenda agenda) {
        this.notices = notices;
        this.letters = letters;
        this.layOut = layOut;
        this.casefiles = casefiles;
        this.clocks = clocks;
        this.packs = packs;
        this.agenda = agenda;
    }

    /** Takes one that is due; what came in the meantime makes it needless. */
    @Transactional
    public void run(AgendaBatch batch) {
        NoticeRow notice = notices.get(batch.subjects().get(0));
        Casefile filed = casefiles.byId(List.of(notice.caseId())).get(notice.caseId());
        if (notice.kind() == NoticeRow.Kind.ANSWER_REMINDER) {
            answer(notice, filed);
        } else {
            registration(notice, filed);
        }
        agenda.done(batch.step(), batch.subjects());
    }

    private void answer(NoticeRow notice, Casefile filed) {
        NoticeRow asked = notices.byNo(notice.reason());
        if (asked.state() == NoticeRow.State.ISSUED) {
            layOut.issue(notice, filed, letters.reminder(notice, filed, asked), Notices.Days.NONE, filed.turn());
        }
    }

    private void registration(NoticeRow notice, Casefile filed) {
        List<CaseClock> late = clocks.open(List.of(filed.id()), ClockKind.REGISTRATION_WINDOW).stream()
                .filter(window -> window.state() == ClockState.OVERDUE)
                .toList();
        for (CaseClock window : late) {
            boolean bridge = packs.rulesOf(filed).stopGap() != null;
            layOut.issue(
                    notice,
                    filed,
                    letters.delay(notice, filed, window.dueFrom(), window.dueTo(), bridge),
                    Notices.Days.NONE,
                    filed.turn());
        }
    }
}
