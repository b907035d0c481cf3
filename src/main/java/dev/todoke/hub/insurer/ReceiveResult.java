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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one insurer's answer does to its case; {@link ReceiveResults} does the same for many at once. It is committed, with the message's id, before the message is acknowledged. */
@Component
public class ReceiveResult {

    static final String ROUTE = "insurer-receive-result";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveResult.class);

    private final RegistrationResults results;
    private final InsurerPacks packs;
    private final Inbox inbox;
    private final ApplyResults applying;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Events events;
    private final ApplicationEventPublisher publisher;

    ReceiveResult(
            RegistrationResults results,
            InsurerPacks packs,
            Inbox inbox,
            ApplyResults applying,
            Casefiles casefiles,
            Deliveries deliveries,
            Events events,
            ApplicationEventPublisher publisher) {
        this.results = results;
        this.packs = packs;
        this.inbox = inbox;
        this.applying = applying;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.events = events;
        this.publisher = publisher;
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
            applying.apply(List.of(new ApplyResults.Answer(result, filed)));
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

    private void tell(RegistrationResult result, Casefile filed) {
        casefiles.toldByInsurer(List.of(new Casefiles.Told(
                filed.id(),
                result.told().insuredAs().orElse(null),
                result.told().cardLinked().orElse(null))));
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
        publisher.publishEvent(CaseEvents.Answered.one(filed, result.happenedAt()));
    }
}
