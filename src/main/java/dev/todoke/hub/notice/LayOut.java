package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.notice.letter.PersonNotice;
import dev.todoke.hub.notice.print.NoticeRenderer;
import dev.todoke.hub.partner.Partner;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is the same for every letter about a case: it is rendered once, laid out for the employer, and its insurer gets a copy. */
@Component
class LayOut {

    private final Notices notices;
    private final NoticeRenderer renderer;
    private final Events events;
    private final Outbox outbox;
    private final Agenda agenda;
    private final Bundles bundles;

    LayOut(Notices notices, NoticeRenderer renderer, Events events, Outbox outbox, Agenda agenda, Bundles bundles) {
        this.notices = notices;
        this.renderer = renderer;
        this.events = events;
        this.outbox = outbox;
        this.agenda = agenda;
        this.bundles = bundles;
    }

    /**
     * @param days answer-by or valid-to, as the letter has them
     * @param turn whose turn it is after it
     * @return false when it was issued before, or is answered already
     */
    boolean issue(NoticeRow notice, Casefile filed, PersonNotice letter, Notices.Days days, Party turn) {
        if (notice.state() != NoticeRow.State.DUE || !notices.issued(notice.id(), days, renderer.render(letter))) {
            return false;
        }
        outbox.add(List.of(
                file(filed, notice, "pdf", OutboxFile.Kind.NOTICE_PDF),
                file(filed, notice, "xml", OutboxFile.Kind.NOTICE_XML)));
        bundles.issued(notice, filed);
        agenda.putNow(NoticeSteps.SEND_COPY, Partner.insurer(filed.insurerId()).key(), List.of(notice.id()));
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
}
