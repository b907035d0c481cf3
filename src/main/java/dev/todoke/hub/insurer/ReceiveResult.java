package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Inbox;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an insurer's answer does to its case. It is committed, with the message's id, before the message is acknowledged. */
@Component
public class ReceiveResult {

    static final String ROUTE = "insurer-receive-result";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveResult.class);

    private final RegistrationResults results;
    private final InsurerPacks packs;
    private final Routing routing;
    private final Inbox inbox;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ReceiveResult(
            RegistrationResults results,
            InsurerPacks packs,
            Routing routing,
            Inbox inbox,
            Casefiles casefiles,
            Deliveries deliveries,
            Events events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.results = results;
        this.packs = packs;
        this.routing = routing;
        this.inbox = inbox;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @param message what was sent; null when it has no body
     * @param user the broker user that sent it: an insurer answers for its own people only
     * @throws ResultRefused when the message is no result, or not this insurer's to give
     */
    @Transactional
    public void run(byte[] message, String user) {
        RegistrationResult result = results.parse(message == null ? new byte[0] : message);
        results.requireSender(result, user);
        Casefile filed = casefiles
                .lockByCaseNo(result.caseNo())
                .filter(known -> known.insurerId().equals(user))
                .orElseThrow(() -> new ResultRefused(ResultRefused.Fault.UNKNOWN_CASE, ""));
        Deliveries.Place answered = deliveries
                .place(filed.id(), Party.INSURER, result.inReplyTo())
                .orElseThrow(() -> new ResultRefused(ResultRefused.Fault.UNKNOWN_ORDER, ""));
        OrderKind kind = OrderKind.of(filed, packs.rulesOf(filed))
                .filter(order -> order.isAnsweredBy(result.outcome()))
                .orElseThrow(() -> new ResultRefused(ResultRefused.Fault.WRONG_OUTCOME, ""));
        if (!inbox.note("insurer." + user, result.messageId(), result.outcome().name())) {
            LOG.info("Result {} of {} came again and changes nothing", result.messageId(), user);
            return;
        }
        if (result.outcome() == RegistrationOutcome.CERTIFICATE) {
            certificate(result, filed);
        } else if (answered.overtaken()) {
            noteOnly(result, filed);
        } else if (result.outcome() == RegistrationOutcome.ACCEPTED) {
            accepted(result, filed);
        } else if (kind == OrderKind.FILING && filed.state() == CaseState.CLOSED) {
            throw new ResultRefused(ResultRefused.Fault.CASE_CLOSED, "");
        } else {
            apply(result, filed);
        }
    }

    /** What the insurer found in an order says nothing of the one that has replaced it. */
    private void noteOnly(RegistrationResult result, Casefile filed) {
        events.record(
                List.of(filed.id()),
                Party.INSURER,
                EventKind.RESULT_OVERTAKEN,
                filed.turn(),
                Map.of("result", result.outcome().name(), "sendKey", result.inReplyTo()));
        LOG.info("Case {}: {} answers {}, which was replaced", filed.caseNo(), result.outcome(), result.inReplyTo());
    }

    private void apply(RegistrationResult result, Casefile filed) {
        CaseState to = stateAfter(result.outcome());
        Party turn = turnAfter(result, filed);
        List<UUID> id = List.of(filed.id());
        String reason = result.reason().map(Enum::name).orElse(null);
        boolean moved = !casefiles
                .move(id, to, turn, reason, result.text().orElse(null))
                .isEmpty();
        if (!moved) {
            LOG.info("Case {}: {} comes too late to change {}", filed.caseNo(), result.outcome(), filed.state());
            return;
        }
        deliveries.answered(id, Party.INSURER, "ANSWERED", result.outcome().name());
        events.record(
                id,
                Party.INSURER,
                EventKind.valueOf("RESULT_" + result.outcome().name()),
                turn,
                details(result));
        tell(result, filed);
        Casefile now = casefiles.byId(id).get(filed.id());
        publisher.publishEvent(new CaseEvents.Answered(now, result.happenedAt()));
        result.told()
                .validTo()
                .ifPresent(last -> publisher.publishEvent(new CaseEvents.CertificateIssued(
                        now, LocalDate.ofInstant(result.happenedAt(), clock.getZone()), last)));
        if (to == CaseState.RETURNED) {
            publisher.publishEvent(new CaseEvents.Returned(id, Party.INSURER));
        }
    }

    private void tell(RegistrationResult result, Casefile filed) {
        casefiles.toldByInsurer(
                filed.id(),
                result.told().insuredAs().orElse(null),
                result.told().cardLinked().orElse(null));
    }

    /** Comes at any time after the registration, also when the case is closed, and moves nothing. */
    private void certificate(RegistrationResult result, Casefile filed) {
        RegistrationResult.Certificate issued = result.told().certificate().orElseThrow();
        List<UUID> id = List.of(filed.id());
        tell(result, filed);
        events.record(id, Party.INSURER, EventKind.RESULT_CERTIFICATE, filed.turn(), Map.of("reason", issued.reason()));
        publisher.publishEvent(new CaseEvents.CertificateDue(
                casefiles.byId(id).get(filed.id()),
                issued.reason(),
                issued.validTo().orElse(null)));
    }

    /** A form moves by the agency's answers; that the society has it too is noted beside. */
    private void accepted(RegistrationResult result, Casefile filed) {
        List<UUID> id = List.of(filed.id());
        deliveries.answered(id, Party.INSURER, "ANSWERED", result.outcome().name());
        events.record(id, Party.INSURER, EventKind.RESULT_ACCEPTED, filed.turn(), Map.of());
        publisher.publishEvent(new CaseEvents.Answered(filed, result.happenedAt()));
    }

    private static CaseState stateAfter(RegistrationOutcome outcome) {
        return switch (outcome) {
            case REGISTERED -> CaseState.REGISTERED;
            case VIEWABLE -> CaseState.VIEWABLE;
            case SUSPENDED -> CaseState.SUSPENDED;
            case INCOMPLETE -> CaseState.INCOMPLETE;
            case REJECTED -> CaseState.RETURNED;
            case DEREGISTERED -> CaseState.DEREGISTERED;
            case COMPLETED -> CaseState.COMPLETED;
            case ACCEPTED, CERTIFICATE -> throw new IllegalArgumentException(outcome + " moves no case");
        };
    }

    private Party turnAfter(RegistrationResult result, Casefile filed) {
        return switch (result.outcome()) {
            case REGISTERED, SUSPENDED -> Party.INSURER;
            case VIEWABLE, ACCEPTED, CERTIFICATE, COMPLETED -> Party.HUB;
            case INCOMPLETE -> stillAtWork(result) ? Party.INSURER : Party.EMPLOYER;
            case REJECTED -> Party.EMPLOYER;
            case DEREGISTERED -> agencyIsAwaited(filed) ? Party.AGENCY : Party.HUB;
        };
    }

    private boolean agencyIsAwaited(Casefile filed) {
        return filed.state() != CaseState.DECIDED && routing.throughAgency(filed);
    }

    private static Map<String, String> details(RegistrationResult result) {
        Map<String, String> details = new HashMap<>();
        result.reason().ifPresent(reason -> details.put("reason", reason.name()));
        result.told().validTo().ifPresent(day -> details.put("validTo", day.toString()));
        return details;
    }

    private static boolean stillAtWork(RegistrationResult result) {
        return result.reason().filter(ResultReason.IN_PROGRESS::equals).isPresent();
    }
}
