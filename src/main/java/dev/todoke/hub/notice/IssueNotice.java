package dev.todoke.hub.notice;

import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseClock;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.ClockKind;
import dev.todoke.hub.casefile.Clocks;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the notices of an unfinished and of a finished registration that are due. */
@Component
public class IssueNotice {

    private final Notices notices;
    private final NoticeLetters letters;
    private final LayOut layOut;
    private final Casefiles casefiles;
    private final CloseCases close;
    private final InsurerPacks packs;
    private final Clocks clocks;
    private final Agenda agenda;
    private final Clock clock;

    IssueNotice(
            Notices notices,
            NoticeLetters letters,
            LayOut layOut,
            Casefiles casefiles,
            CloseCases close,
            InsurerPacks packs,
            Clocks clocks,
            Agenda agenda,
            Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.layOut = layOut;
        this.casefiles = casefiles;
        this.close = close;
        this.packs = packs;
        this.clocks = clocks;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** Takes one データ登録未完了のお知らせ that is due. */
    @Transactional
    public void incomplete(AgendaBatch batch) {
        NoticeRow notice = notices.get(batch.subjects().get(0));
        Casefile filed = caseOf(notice);
        if (filed.state() == CaseState.RETURNED || filed.state() == CaseState.WITHDRAWN) {
            agenda.done(batch.step(), batch.subjects());
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate answerBy = today.plusDays(packs.rulesOf(filed).missingNumber().answerWithinDays());
        if (layOut.issue(
                notice,
                filed,
                letters.incomplete(notice, filed, answerBy),
                Notices.Days.answerBy(answerBy),
                Party.EMPLOYER)) {
            clocks.start(List.of(CaseClock.running(
                    filed.id(),
                    ClockKind.ANSWER_BY,
                    EventKind.NOTICE_ISSUED.name(),
                    today,
                    today,
                    answerBy,
                    CountedDays.CALENDAR,
                    packs.rulesOf(filed).source())));
            agenda.put(
                    NoticeSteps.REMIND,
                    List.of(notice.id()),
                    answerBy.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        }
        agenda.done(batch.step(), batch.subjects());
    }

    /** Takes one 資格情報のお知らせ that is due; with it the case may be closed. */
    @Transactional
    public void qualification(AgendaBatch batch) {
        NoticeRow notice = notices.get(batch.subjects().get(0));
        Casefile filed = caseOf(notice);
        layOut.issue(notice, filed, letters.qualification(notice, filed), Notices.Days.NONE, filed.turn());
        close.whereDone(List.of(filed.id()));
        agenda.done(batch.step(), batch.subjects());
    }

    private Casefile caseOf(NoticeRow notice) {
        return casefiles.byId(List.of(notice.caseId())).get(notice.caseId());
    }
}
