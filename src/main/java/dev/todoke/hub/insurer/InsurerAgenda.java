package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.Party;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says when a case is due at its insurer: as its pack has it, and again when the number comes later. */
@Component
class InsurerAgenda {

    private final InsurerPacks packs;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Agenda agenda;

    InsurerAgenda(InsurerPacks packs, Casefiles casefiles, Deliveries deliveries, Agenda agenda) {
        this.packs = packs;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.agenda = agenda;
    }

    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        send(opened.cases(), RegistrationTrigger.ON_ACCEPTANCE);
    }

    @EventListener
    void casesDecided(CaseEvents.Decided decided) {
        send(casefiles.byId(decided.cases()).values(), RegistrationTrigger.ON_DECISION);
    }

    /** The insurer has the case already, or is about to: it gets it again with the number. Otherwise the first message will carry it. */
    @EventListener
    void numberReceived(CaseEvents.NumberReceived received) {
        UUID id = received.amended().id();
        if (deliveries.exists(id, Party.INSURER)) {
            agenda.putNow(SendRegistrations.STEP, deliveries.add(List.of(id), Party.INSURER, null));
        }
    }

    private void send(Collection<Casefile> cases, RegistrationTrigger trigger) {
        List<UUID> due = cases.stream()
                .filter(filed -> filed.enrolment() && !filed.pensionOnly())
                .filter(filed -> packs.rulesOf(filed).sent() == trigger)
                .map(Casefile::id)
                .toList();
        agenda.putNow(SendRegistrations.STEP, deliveries.add(due, Party.INSURER, null));
    }
}
