package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.DocumentsToFetch;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the agency how far a submission is; notes what is new and sends for the documents it brings. */
@Component
public class PollSubmission {

    private final Submissions submissions;
    private final DocumentsToFetch toFetch;
    private final AgencyPort agency;
    private final Casefiles casefiles;
    private final Events events;
    private final ParkedMessages parked;
    private final Agenda agenda;
    private final AgencySteps steps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PollSubmission(
            Submissions submissions,
            DocumentsToFetch toFetch,
            AgencyPort agency,
            Casefiles casefiles,
            Events events,
            ParkedMessages parked,
            Agenda agenda,
            AgencySteps steps,
            TransactionTemplate transaction,
            Clock clock) {
        this.submissions = submissions;
        this.toFetch = toFetch;
        this.agency = agency;
        this.casefiles = casefiles;
        this.events = events;
        this.parked = parked;
        this.agenda = agenda;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes one submission that has arrived. */
    public void run(AgendaBatch batch) {
        Submission submission = submissions.get(batch.subjects().get(0));
        ApplicationStatus found = agency.status(submission.arriveId());
        transaction.executeWithoutResult(status -> note(submission, found, batch));
    }

    /** Nothing more will come, and nothing came about these people: left alone they would wait for ever. */
    private void raiseUnanswered(Submission submission) {
        List<UUID> unanswered = submissions.unanswered(submission.id());
        if (unanswered.isEmpty()) {
            return;
        }
        casefiles.turn(unanswered, Party.HUB);
        events.record(
                unanswered,
                Party.AGENCY,
                EventKind.AGENCY_SILENT,
                Party.HUB,
                Map.of("arriveId", submission.arriveId()));
        parked.park(
                "agency",
                AgencySteps.POLL,
                submission.submissionNo(),
                "FINISHED_WITHOUT_ANSWER",
                "Application " + submission.arriveId() + " is finished; of " + submission.people() + " people "
                        + unanswered.size() + " have no answer",
                null);
    }

    private void note(Submission submission, ApplicationStatus found, AgendaBatch batch) {
        if (submissions.agencyStatus(submission.id(), found.word())) {
            List<UUID> cases = submissions.cases(submission.id());
            events.record(
                    cases,
                    Party.AGENCY,
                    EventKind.AGENCY_STATUS,
                    Party.AGENCY,
                    Map.of("arriveId", submission.arriveId(), "status", found.word()));
        }
        Set<Integer> kept = submissions.documents(submission.id());
        boolean allReceived = found.documents().stream()
                .allMatch(document -> document.received() && kept.contains(document.number()));
        if (!allReceived) {
            found.fetchBefore().ifPresent(day -> toFetch.waiting(submission.id(), day));
            agenda.putNow(AgencySteps.COLLECT, List.of(submission.id()));
        }
        if (allReceived && found.stage() == ApplicationStatus.Stage.FINISHED) {
            submissions.become(submission.id(), Submission.State.FINISHED);
            raiseUnanswered(submission);
            agenda.done(batch.step(), batch.subjects());
        } else {
            agenda.putAgain(AgencySteps.POLL, submission.id(), clock.instant().plus(steps.pollEvery()));
        }
    }
}
