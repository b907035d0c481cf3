package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a paper is in the hands of the person it is about (配付), as its employer reported. */
@Component
public class HandOut {

    private final Notices notices;
    private final Casefiles casefiles;
    private final Events events;

    HandOut(Notices notices, Casefiles casefiles, Events events) {
        this.notices = notices;
        this.casefiles = casefiles;
        this.events = events;
    }

    /**
     * @return the case it is about; empty when there is no such paper, or it is none that is handed out, or was handed out before
     */
    @Transactional
    public Optional<String> note(String noticeNo) {
        return notices.handedOut(noticeNo).map(notice -> {
            Casefile filed = casefiles.byId(List.of(notice.caseId())).get(notice.caseId());
            events.record(
                    List.of(filed.id()),
                    Party.EMPLOYER,
                    EventKind.NOTICE_HANDED_OUT,
                    filed.turn(),
                    Map.of("noticeNo", noticeNo, "notice", notice.kind().name()));
            return filed.caseNo();
        });
    }
}
