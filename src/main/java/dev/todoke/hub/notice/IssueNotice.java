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
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.notice.letter.Notice;
import dev.todoke.hub.notice.print.NoticeRenderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues a document that is due: renders it, lays it out for the employer, and sends the insurer its copy. */
@Component
public class IssueNotice {

    private final Notices notices;
    private final NoticeLetters letters;
    private final NoticeRenderer renderer;
    private final Casefiles casefiles;
    private final CloseCases close;
    private final InsurerPacks packs;
    private final Clocks clocks;
    private final Events events;
    private final Outbox outbox;
    private final Agenda agenda;
    private final Clock clock;

    IssueNotice(
            Notices notices,
            NoticeLetters letters,
            NoticeRenderer renderer,
            Casefiles casefiles,
            CloseCases close,
            InsurerPacks packs,
            Clocks clocks,
            Events events,
            Outbox outbox,
            Agenda agenda,
            Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.renderer = renderer;
        this.casefiles = casefiles;
        this.close = close;
        this.packs = packs;
        this.clocks = clocks;
        this.events = events;
        this.outbox = outbox;
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
        int days = packs.rulesOf(filed).missingNumber().answerWithinDays();
        LocalDate answerBy = LocalDate.now(clock).plusDays(days);
        if (issue(notice, filed, letters.incomplete(notice, filed, answerBy), answerBy, Party.EMPLOYER)) {
            clocks.start(List.of(CaseClock.running(
                    filed.id(),
                    ClockKind.ANSWER_BY,
                    EventKind.NOTICE_ISSUED.name(),
                    LocalDate.now(clock),
                    LocalDate.now(clock),
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
        issue(notice, filed, letters.qualification(notice, filed), null, Party.HUB);
        close.whereDone(List.of(filed.id()));
        agenda.done(batch.step(), batch.subjects());
    }

    private boolean issue(NoticeRow notice, Casefile filed, Notice letter, LocalDate answerBy, Party turn) {
        if (notice.state() != NoticeRow.State.DUE || !notices.issued(notice.id(), answerBy, renderer.render(letter))) {
            return false;
        }
        outbox.add(List.of(
                file(filed, notice, "pdf", OutboxFile.Kind.NOTICE_PDF),
                file(filed, notice, "xml", OutboxFile.Kind.NOTICE_XML)));
        agenda.putNow(NoticeSteps.SEND_COPY, List.of(notice.id()));
        events.record(
                List.of(filed.id()),
                Party.HUB,
                EventKind.NOTICE_ISSUED,
                turn,
                Map.of("noticeNo", notice.noticeNo(), "notice", notice.kind().name(), "reason", notice.reason()));
        return true;
    }

    private static OutboxFile file(Casefile filed, NoticeRow notice, String type, OutboxFile.Kind kind) {
        String path = "notices/" + notice.noticeNo() + "." + type;
        return new OutboxFile(UUID.randomUUID(), filed.employerId(), path, kind, notice.id());
    }

    private Casefile caseOf(NoticeRow notice) {
        return casefiles.byId(List.of(notice.caseId())).get(notice.caseId());
    }
}
