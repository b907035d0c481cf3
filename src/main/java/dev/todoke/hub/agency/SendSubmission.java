package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Fence;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.casefile.TryLater;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a submission to the agency, once. The agency recognises no repetition, so three things guard the act:
 *
 * <ul>
 *   <li>that it is about to be sent is committed before it is sent;
 *   <li>found so at a later try, nobody knows whether the agency took it: the hub asks what it has, and sends again only when it has none and
 *       has had time enough to list what it was working on ({@link AgencySteps#settle});
 *   <li>from the question to the answer the hub is alone with the submission ({@link Fence}): one that stood still longer than its claim
 *       keeps the others out, or finds before it acts that it no longer does.
 * </ul>
 */
@Component
public class SendSubmission {

    private static final Logger LOG = LoggerFactory.getLogger(SendSubmission.class);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final Duration ASK_MEANWHILE = Duration.ofSeconds(5);

    private final Submissions submissions;
    private final SubmissionFile file;
    private final AgencyPort agency;
    private final ApplyRefusal refusal;
    private final Casefiles casefiles;
    private final Events events;
    private final Agenda agenda;
    private final AgencySteps steps;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Fence fence;
    private final Clock clock;

    SendSubmission(
            Submissions submissions,
            SubmissionFile file,
            AgencyPort agency,
            ApplyRefusal refusal,
            Casefiles casefiles,
            Events events,
            Agenda agenda,
            AgencySteps steps,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction,
            Fence fence,
            Clock clock) {
        this.submissions = submissions;
        this.file = file;
        this.agency = agency;
        this.refusal = refusal;
        this.casefiles = casefiles;
        this.events = events;
        this.agenda = agenda;
        this.steps = steps;
        this.publisher = publisher;
        this.transaction = transaction;
        this.fence = fence;
        this.clock = clock;
    }

    /**
     * Takes one submission that is due.
     *
     * @throws TryLater when another hub is at it, or the agency may still be at work on the last try
     */
    public void run(AgendaBatch batch) {
        UUID id = batch.subjects().get(0);
        if (!fence.alone(id, held -> run(submissions.get(id), batch, held))) {
            throw new TryLater("Another hub is sending submission " + id, ELSEWHERE);
        }
    }

    private void run(Submission submission, AgendaBatch batch, Fence.Held held) {
        Optional<Arrival> known = known(submission);
        if (known.isPresent()) {
            transaction.executeWithoutResult(status -> settle(submission, known.get(), batch));
        } else if (transaction.execute(status -> leaves(submission))) {
            awaitLastTry(submission);
            send(submission, batch, held);
        } else {
            transaction.executeWithoutResult(status -> agenda.done(batch.step(), batch.subjects()));
        }
    }

    /** What it does not have yet it may be about to list: a request can be under way long after the hub that made it has died. */
    private void awaitLastTry(Submission submission) {
        if (submission.state() == Submission.State.SENDING) {
            Duration left = submissions.settlesIn(submission.id(), steps.settle());
            if (!left.isZero()) {
                throw new TryLater(
                        "The agency may still be at work on submission " + submission.submissionNo(), shorter(left));
            }
        }
    }

    /** Asked meanwhile too: mostly it is there long before the wait is over. */
    private Duration shorter(Duration left) {
        return left.compareTo(ASK_MEANWHILE) > 0 ? ASK_MEANWHILE : left;
    }

    /** Whether there is anything to send: it is still to leave, and for somebody in it the filing still stands. */
    private boolean leaves(Submission submission) {
        boolean waiting =
                submission.state() == Submission.State.PREPARED || submission.state() == Submission.State.SENDING;
        if (!waiting) {
            return false;
        }
        submissions.leaveOutEnded(submission.id());
        boolean empty = submissions.cases(submission.id()).isEmpty();
        if (empty) {
            submissions.become(submission.id(), Submission.State.WITHDRAWN);
        }
        return !empty;
    }

    private Optional<Arrival> known(Submission submission) {
        if (submission.state() != Submission.State.SENDING) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.ofInstant(submission.preparedAt(), clock.getZone());
        Optional<Arrival> known = agency.find(submission.sendKey(), from, LocalDate.now(clock));
        known.ifPresent(arrival -> LOG.info(
                "Submission {} had arrived before the hub heard of it: {}",
                submission.submissionNo(),
                arrival.arriveId()));
        return known;
    }

    private void send(Submission submission, AgendaBatch batch, Fence.Held held) {
        SubmissionPackage ready = file.of(submission);
        transaction.executeWithoutResult(status -> submissions.sending(submission.id(), ready.sha256()));
        held.check();
        try {
            Arrival arrival = agency.submit(ready);
            transaction.executeWithoutResult(status -> settle(submission, arrival, batch));
        } catch (AgencyUnreachable nothingLeft) {
            transaction.executeWithoutResult(status -> submissions.notSent(submission.id()));
            throw nothingLeft;
        } catch (AgencyRefused refused) {
            if (!transaction.execute(status -> settle(submission, refused, batch))) {
                throw refused;
            }
        }
    }

    private boolean settle(Submission submission, AgencyRefused refused, AgendaBatch batch) {
        LOG.warn(
                "Submission {} is refused with {} reports",
                submission.submissionNo(),
                refused.reports().size());
        boolean settled = refusal.to(submission, refused);
        if (settled) {
            agenda.done(batch.step(), batch.subjects());
        }
        return settled;
    }

    private void settle(Submission submission, Arrival arrival, AgendaBatch batch) {
        if (submissions.arrived(
                submission.id(), arrival.arriveId(), arrival.arrivedAt(), ApplicationStatus.Stage.ARRIVED.word())) {
            List<UUID> cases = submissions.cases(submission.id());
            casefiles.move(cases, CaseState.SUBMITTED, Party.AGENCY, null, null);
            events.record(
                    cases,
                    Party.AGENCY,
                    EventKind.SUBMISSION_ARRIVED,
                    Party.AGENCY,
                    Map.of(
                            "submissionNo", submission.submissionNo(),
                            "arriveId", arrival.arriveId(),
                            "arrivedAt", arrival.arrivedAt().toString()));
            publisher.publishEvent(new CaseEvents.Arrived(
                    List.copyOf(casefiles.byId(cases).values()), arrival.arriveId(), arrival.arrivedAt()));
            LOG.info(
                    "Submission {} arrived: {}, {} people",
                    submission.submissionNo(),
                    arrival.arriveId(),
                    cases.size());
        }
        agenda.done(batch.step(), batch.subjects());
        agenda.putAgain(AgencySteps.POLL, submission.id(), clock.instant().plus(steps.pollEvery()));
    }
}
