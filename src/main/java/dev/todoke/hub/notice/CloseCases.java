package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes a case when its last document is issued and both partners have answered, whichever comes last. */
@Component
class CloseCases {

    private final Casefiles casefiles;
    private final Events events;

    CloseCases(Casefiles casefiles, Events events) {
        this.casefiles = casefiles;
        this.events = events;
    }

    @EventListener
    void casesDecided(CaseEvents.Decided decided) {
        whereDone(decided.cases());
        List<UUID> ended = casefiles.byId(decided.cases()).values().stream()
                .filter(filed -> filed.pensionOnly() || !filed.enrolment())
                .map(Casefile::id)
                .toList();
        record(casefiles.move(ended, CaseState.CLOSED, Party.NOBODY, null, null));
    }

    void whereDone(Collection<UUID> cases) {
        record(casefiles.closeWhereDone(cases));
    }

    private void record(List<UUID> closed) {
        events.record(closed, Party.HUB, EventKind.CASE_CLOSED, Party.NOBODY, Map.of());
    }
}
