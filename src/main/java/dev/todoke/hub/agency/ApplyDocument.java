package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a document of the agency does to the cases it names. */
@Component
class ApplyDocument {

    private static final String RETURNED = "AGENCY_RETURNED";

    private final Submissions submissions;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Events events;
    private final ApplicationEventPublisher publisher;

    ApplyDocument(
            Submissions submissions,
            Casefiles casefiles,
            Deliveries deliveries,
            Events events,
            ApplicationEventPublisher publisher) {
        this.submissions = submissions;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.events = events;
        this.publisher = publisher;
    }

    void to(Submission submission, OfficialDocument document) {
        Collection<Casefile> cases =
                casefiles.byId(submissions.cases(submission.id())).values();
        Map<FiledPerson, Casefile> byPerson = new HashMap<>();
        cases.forEach(
                filed -> byPerson.put(new FiledPerson(filed.nameKana(), filed.birthDate(), filed.factDate()), filed));
        switch (document.kind()) {
            case DECISION -> decide(submission, document.decisions(), byPerson);
            case RETURN -> giveBack(submission, document, byPerson);
            case OTHER -> {
                // For people to read; the agency's status tells the desk that it is there.
            }
        }
    }

    private void decide(Submission submission, List<Decision> decisions, Map<FiledPerson, Casefile> byPerson) {
        List<UUID> confirmed = new ArrayList<>();
        for (Decision decision : decisions) {
            Casefile filed = known(submission, decision.person(), byPerson);
            if (filed.insuredNumber() == null) {
                casefiles.assignInsuredNumber(filed.id(), decision.insuredNumber());
                events.record(
                        List.of(filed.id()),
                        Party.AGENCY,
                        EventKind.AGENCY_DECIDED,
                        Party.INSURER,
                        Map.of("arriveId", submission.arriveId(), "insuredNumber", decision.insuredNumber()));
                confirmed.add(filed.id());
            }
        }
        if (!confirmed.isEmpty()) {
            deliveries.answered(confirmed, Party.AGENCY, "ANSWERED", "DECIDED");
            casefiles.confirmed(confirmed);
            publisher.publishEvent(new CaseEvents.Decided(confirmed));
        }
    }

    private void giveBack(Submission submission, OfficialDocument document, Map<FiledPerson, Casefile> byPerson) {
        Map<Casefile, String> reasons = new HashMap<>();
        for (ReturnedPerson returned : document.returned()) {
            reasons.put(known(submission, returned.person(), byPerson), returned.reason());
        }
        if (document.returned().isEmpty()) {
            byPerson.values().stream()
                    .filter(filed -> filed.insuredNumber() == null)
                    .forEach(filed -> reasons.put(filed, document.letter()));
        }
        List<UUID> moved = new ArrayList<>();
        reasons.forEach((filed, reason) -> moved.addAll(
                casefiles.move(List.of(filed.id()), CaseState.RETURNED, Party.EMPLOYER, RETURNED, reason)));
        if (!moved.isEmpty()) {
            deliveries.answered(moved, Party.AGENCY, "RETURNED", RETURNED);
            events.record(
                    moved,
                    Party.AGENCY,
                    EventKind.AGENCY_RETURNED,
                    Party.EMPLOYER,
                    Map.of("arriveId", submission.arriveId()));
            publisher.publishEvent(new CaseEvents.Returned(moved, Party.AGENCY));
        }
    }

    private static Casefile known(Submission submission, FiledPerson person, Map<FiledPerson, Casefile> byPerson) {
        Casefile filed = byPerson.get(person);
        if (filed == null) {
            throw new AgencyProtocolError(
                    "A document for " + submission.arriveId() + " names a person who is not in the submission");
        }
        return filed;
    }
}
