package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts waiting records into submissions: one for each employer, office and form, since the agency takes one office a file. */
@Component
public class PackageCases {

    private record Group(String employerId, String officeKey, String form) {}

    private final Deliveries deliveries;
    private final Submissions submissions;
    private final Events events;
    private final Agenda agenda;
    private final Numbering numbering;
    private final AgencySteps steps;

    PackageCases(
            Deliveries deliveries,
            Submissions submissions,
            Events events,
            Agenda agenda,
            Numbering numbering,
            AgencySteps steps) {
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.events = events;
        this.agenda = agenda;
        this.numbering = numbering;
        this.steps = steps;
    }

    /** Takes deliveries that are due at the agency; leaves submissions that are due to be sent. */
    @Transactional
    public void run(AgendaBatch batch) {
        Map<Group, List<Deliveries.Filed>> groups = new LinkedHashMap<>();
        for (Deliveries.Filed delivery : deliveries.filed(batch.subjects())) {
            Group group = new Group(delivery.employerId(), delivery.officeKey(), delivery.procedure());
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(delivery);
        }
        groups.forEach(this::prepare);
        agenda.done(batch.step(), batch.subjects());
    }

    private void prepare(Group group, List<Deliveries.Filed> due) {
        for (int from = 0; from < due.size(); from += steps.peoplePerPackage()) {
            List<Deliveries.Filed> people = due.subList(from, Math.min(due.size(), from + steps.peoplePerPackage()));
            String number = numbering.next(Numbering.Kind.SUBMISSION);
            UUID submission = submissions.prepare(
                    number,
                    group.employerId(),
                    group.officeKey(),
                    group.form(),
                    people.stream().map(Deliveries.Filed::id).toList());
            events.record(
                    people.stream().map(Deliveries.Filed::caseId).toList(),
                    Party.HUB,
                    EventKind.SUBMISSION_PREPARED,
                    Party.HUB,
                    Map.of("submissionNo", number));
            agenda.putNow(AgencySteps.SEND, List.of(submission));
        }
    }
}
