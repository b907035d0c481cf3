package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.Dispatch;
import dev.todoke.hub.casefile.Party;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every case that is opened is due at the agency. */
@Component
class AgencyAgenda {

    private final Deliveries deliveries;
    private final Agenda agenda;
    private final Dispatch dispatch;

    AgencyAgenda(Deliveries deliveries, Agenda agenda, Dispatch dispatch) {
        this.deliveries = deliveries;
        this.agenda = agenda;
        this.dispatch = dispatch;
    }

    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        List<UUID> cases = opened.cases().stream().map(Casefile::id).toList();
        List<UUID> due = deliveries.add(cases, Party.AGENCY, "agency");
        agenda.put(AgencySteps.PACKAGE, due, opened.receivedAt().plus(dispatch.agencyDelay()));
    }
}
