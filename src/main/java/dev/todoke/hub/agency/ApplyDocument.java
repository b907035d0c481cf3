package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.filing.Form;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a document of the agency does to the cases it names. */
@Component
class ApplyDocument {

    private static final String RETURNED = "AGENCY_RETURNED";
    private static final Set<CaseState> ENDED = EnumSet.of(CaseState.RETURNED, CaseState.WITHDRAWN);

    private final Submissions submissions;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Events events;
    private final ParkedMessages parked;
    private final ApplicationEventPublisher publisher;

    ApplyDocument(
            Submissions submissions,
            Casefiles casefiles,
            Deliveries deliveries,
            Events events,
            ParkedMessages parked,
            ApplicationEventPublisher publisher) {
        this.submissions = submissions;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.events = events;
        this.parked = parked;
        this.publisher = publisher;
    }

    /**
     * @param archived where the document is kept
     */
    void to(Submission submission, OfficialDocument document, UUID archived) {
        Collection<Casefile> cases =
                casefiles.byId(submissions.cases(submission.id())).values();
        switch (document.kind()) {
            case DECISION -> decide(submission, document.decisions(), new FiledPeople(submission, cases), archived);
            case RETURN -> giveBack(submission, document, cases, archived);
            case OTHER -> {
                // For people to read; the agency's status tells the desk that it is there.
            }
        }
    }

    private record Decided(Casefile filed, String insuredNumber) {}

    private void decide(Submission submission, List<Decision> decisions, FiledPeople people, UUID archived) {
        Map<UUID, String> confirmed = new LinkedHashMap<>();
        Map<UUID, String> tooLate = new LinkedHashMap<>();
        List<Decided> decided = decisions.stream()
                .flatMap(decision -> people.meant(decision.person()).stream()
                        .map(filed -> new Decided(filed, decision.insuredNumber())))
                .toList();
        for (Decided one : decided) {
            Casefile filed = one.filed();
            if (ENDED.contains(filed.state())) {
                tooLate.put(filed.id(), one.insuredNumber());
                park("DECIDED_AFTER_RETURN", submission, filed, archived);
            } else if (filed.insuredNumber() == null) {
                confirmed.put(filed.id(), one.insuredNumber());
            }
        }
        boolean enrolment = submission.form().equals(Form.ENROLMENT.name());
        boolean insurerNext = enrolment || submission.form().equals(Form.LOSS.name());
        record(
                submission,
                confirmed,
                enrolment ? EventKind.AGENCY_DECIDED : EventKind.AGENCY_CONFIRMED,
                insurerNext ? Party.INSURER : Party.HUB);
        record(submission, tooLate, EventKind.DECIDED_TOO_LATE, Party.HUB);
        if (!confirmed.isEmpty()) {
            casefiles.assignInsuredNumbers(confirmed);
            casefiles.confirmed(confirmed.keySet());
            publisher.publishEvent(new CaseEvents.Decided(List.copyOf(confirmed.keySet())));
        }
    }

    private void record(Submission submission, Map<UUID, String> insuredNumbers, EventKind kind, Party turn) {
        deliveries.answered(insuredNumbers.keySet(), Party.AGENCY, "ANSWERED", "DECIDED");
        events.record(insuredNumbers.entrySet().stream()
                .map(given -> new NewEvent(
                        given.getKey(),
                        Party.AGENCY,
                        kind,
                        turn,
                        Map.of("arriveId", submission.arriveId(), "insuredNumber", given.getValue())))
                .toList());
    }

    /** The agency says the contrary of what the employer and the insurer were told: how to go on is for a person to say. */
    private void park(String code, Submission submission, Casefile filed, UUID archived) {
        parked.park(
                "agency",
                AgencySteps.COLLECT,
                filed.caseNo(),
                code,
                "Case " + filed.caseNo() + " was " + filed.state() + " when the document of application "
                        + submission.arriveId() + " came",
                archived);
    }

    private void giveBack(Submission submission, OfficialDocument document, Collection<Casefile> cases, UUID archived) {
        FiledPeople people = new FiledPeople(submission, cases);
        Map<UUID, String> reasons = new LinkedHashMap<>();
        for (ReturnedPerson returned : document.returned()) {
            people.meant(returned.person()).forEach(filed -> reasons.put(filed.id(), returned.reason()));
        }
        if (document.returned().isEmpty()) {
            cases.stream()
                    .filter(filed -> filed.insuredNumber() == null)
                    .forEach(filed -> reasons.put(filed.id(), document.letter()));
        }
        List<UUID> moved = casefiles.giveBack(reasons, RETURNED);
        cases.stream()
                .filter(filed -> reasons.containsKey(filed.id()) && filed.state() == CaseState.CLOSED)
                .forEach(filed -> park("RETURNED_AFTER_CLOSE", submission, filed, archived));
        deliveries.answered(reasons.keySet(), Party.AGENCY, "RETURNED", RETURNED);
        if (!moved.isEmpty()) {
            events.record(
                    moved,
                    Party.AGENCY,
                    EventKind.AGENCY_RETURNED,
                    Party.EMPLOYER,
                    Map.of("arriveId", submission.arriveId()));
            publisher.publishEvent(new CaseEvents.Returned(moved, Party.AGENCY));
        }
    }
}
