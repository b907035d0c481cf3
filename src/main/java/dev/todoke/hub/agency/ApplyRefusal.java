package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.identity.Masking;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What a refusal at the agency's door does. When every report is about the record of a person, those people go back to the employer and the
 * others leave in a new submission. Otherwise, or when no record at all is right, the package is at fault, and that is the hub's to mend.
 */
@Component
class ApplyRefusal {

    private static final String REFUSED = "AGENCY_REFUSED";
    private static final Pattern LINE = Pattern.compile("^([0-9]{1,5})(?:行目の?|:)");
    private static final int FIRST_PERSON = 6;

    private final Submissions submissions;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Events events;
    private final Agenda agenda;
    private final ApplicationEventPublisher publisher;

    ApplyRefusal(
            Submissions submissions,
            Casefiles casefiles,
            Deliveries deliveries,
            Events events,
            Agenda agenda,
            ApplicationEventPublisher publisher) {
        this.submissions = submissions;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.events = events;
        this.agenda = agenda;
        this.publisher = publisher;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @return whether that settles it; if not, nothing has arrived and the submission may go again as it is, once its fault is mended
     */
    boolean to(Submission submission, AgencyRefused refused) {
        submissions.refused(
                submission.id(),
                refused.reports().stream()
                        .map(found -> new Submissions.Refusal(
                                found.fileName(), found.item(), Masking.withoutNumbers(found.content())))
                        .toList());
        List<UUID> cases = submissions.cases(submission.id());
        Map<UUID, String> faults = faults(refused.reports(), cases);
        boolean allAtFault = cases.size() > 1 && faults.size() == cases.size();
        if (faults.isEmpty() || allAtFault) {
            submissions.become(submission.id(), Submission.State.PREPARED);
            tell(submission, cases, Party.HUB, "REFUSED_PACKAGE");
            return false;
        }
        submissions.become(submission.id(), Submission.State.REFUSED);
        giveBack(submission, faults);
        sendAgain(
                submission, cases.stream().filter(id -> !faults.containsKey(id)).toList());
        return true;
    }

    /** What is wrong by case, in the agency's words; empty when a report is about anything but one person's record. */
    private static Map<UUID, String> faults(List<AgencyRefused.Report> reports, List<UUID> cases) {
        Map<UUID, String> faults = new LinkedHashMap<>();
        for (AgencyRefused.Report report : reports) {
            int person = person(report);
            if (person < 0 || person >= cases.size()) {
                return Map.of();
            }
            // The line is one of a file the employer has never seen.
            String words = LINE.matcher(report.content()).replaceFirst("");
            faults.merge(cases.get(person), Masking.withoutNumbers(words), (one, other) -> one + " " + other);
        }
        return faults;
    }

    /** Index of the person whose line a report names, or -1. */
    private static int person(AgencyRefused.Report report) {
        if (!ApplicationXml.ATTACHMENT.equals(report.fileName())) {
            return -1;
        }
        Matcher item = LINE.matcher(report.item());
        Matcher content = LINE.matcher(report.content());
        if (item.find()) {
            return Integer.parseInt(item.group(1)) - FIRST_PERSON;
        }
        return content.find() ? Integer.parseInt(content.group(1)) - FIRST_PERSON : -1;
    }

    private void giveBack(Submission submission, Map<UUID, String> faults) {
        List<UUID> moved = casefiles.giveBack(faults, REFUSED);
        deliveries.answered(faults.keySet(), Party.AGENCY, "RETURNED", REFUSED);
        tell(submission, moved, Party.EMPLOYER, "REFUSED_RECORD");
        publisher.publishEvent(new CaseEvents.Returned(moved, Party.AGENCY));
    }

    private void sendAgain(Submission submission, List<UUID> others) {
        submissions.takeOut(submission.id(), others);
        tell(submission, others, Party.HUB, "REFUSED_NEIGHBOUR");
        agenda.putNow(AgencySteps.PACKAGE, deliveries.add(others, Party.AGENCY, "agency"));
    }

    private void tell(Submission submission, Collection<UUID> cases, Party turn, String reason) {
        events.record(
                List.copyOf(cases),
                Party.AGENCY,
                EventKind.AGENCY_REFUSED,
                turn,
                Map.of("submissionNo", submission.submissionNo(), "reason", reason));
    }
}
