package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerQueues;
import dev.todoke.hub.insurer.OutgoingMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The insurer's copy of a notice issued in its name. */
@Component
public class SendNoticeCopy {

    private final Notices notices;
    private final Casefiles casefiles;
    private final InsurerPacks packs;
    private final Agenda agenda;

    SendNoticeCopy(Notices notices, Casefiles casefiles, InsurerPacks packs, Agenda agenda) {
        this.notices = notices;
        this.casefiles = casefiles;
        this.packs = packs;
        this.agenda = agenda;
    }

    /** The copy of one issued notice; null when it is on its queue already. */
    public OutgoingMessage compose(AgendaBatch batch) {
        if (notices.copied(batch.subjects().get(0))) {
            return null;
        }
        NoticeRow notice = notices.get(batch.subjects().get(0));
        Casefile filed = casefiles.byId(List.of(notice.caseId())).get(notice.caseId());
        String queue = InsurerQueues.notice(packs.get(filed.insurerId()).insurerNumber());
        return new OutgoingMessage(
                queue, notice.noticeNo(), new String(notices.xml(notice.id()), StandardCharsets.UTF_8));
    }

    @Transactional
    public void sent(AgendaBatch batch) {
        notices.copyLeft(batch.subjects());
        agenda.done(batch.step(), batch.subjects());
    }
}
