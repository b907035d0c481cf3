package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.HandOvers;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Routing;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.NumberEnvelope;
import dev.todoke.hub.vault.Vault;
import dev.todoke.hub.vault.VaultRef;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends insurers what cases ask of them; the step of a batch says which kind of order it is. The route puts what {@link #compose} makes on the
 * queues, then calls {@link #sent}.
 */
@Component
public class SendOrders {

    private final Deliveries deliveries;
    private final HandOvers handOvers;
    private final Casefiles casefiles;
    private final Submissions submissions;
    private final Vault vault;
    private final InsurerKeys keys;
    private final InsurerPacks packs;
    private final Routing routing;
    private final Map<OrderKind, OrderWriter> writers = new EnumMap<>(OrderKind.class);
    private final Events events;
    private final Agenda agenda;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    SendOrders(
            Deliveries deliveries,
            HandOvers handOvers,
            Casefiles casefiles,
            Submissions submissions,
            Vault vault,
            InsurerKeys keys,
            InsurerPacks packs,
            Routing routing,
            List<OrderWriter> writers,
            Events events,
            Agenda agenda,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.deliveries = deliveries;
        this.handOvers = handOvers;
        this.casefiles = casefiles;
        this.submissions = submissions;
        this.vault = vault;
        this.keys = keys;
        this.packs = packs;
        this.routing = routing;
        writers.forEach(writer -> this.writers.put(writer.kind(), writer));
        this.events = events;
        this.agenda = agenda;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The messages of deliveries that are due; one that has left already, or whose case was returned meanwhile, makes none. */
    public List<OutgoingMessage> compose(AgendaBatch batch) {
        OrderKind kind = OrderKind.ofStep(batch.step());
        OrderWriter writer = writers.get(kind);
        List<Deliveries.Due> due = notForgotten(deliveries.due(batch.subjects()));
        handOvers.leaving(due.stream().map(Deliveries.Due::sendKey).toList());
        Map<UUID, Casefile> cases =
                casefiles.byId(due.stream().map(Deliveries.Due::caseId).toList());
        OrderMaterial material = material(kind, cases.values());
        // Encrypting and writing is nearly all the work of a batch, and the queue keeps the order of the list.
        return due.parallelStream()
                .map(delivery -> {
                    Casefile filed = cases.get(delivery.caseId());
                    String queue = kind.queue(packs.get(filed.insurerId()).insurerNumber());
                    return new OutgoingMessage(queue, delivery.sendKey(), writer.write(delivery, filed, material));
                })
                .toList();
    }

    /** What left before the database was restored makes no message; it is noted as sent with the others. */
    private List<Deliveries.Due> notForgotten(List<Deliveries.Due> due) {
        Set<String> left =
                handOvers.forgotten(due.stream().map(Deliveries.Due::sendKey).toList());
        return left.isEmpty()
                ? due
                : due.stream()
                        .filter(delivery -> !left.contains(delivery.sendKey()))
                        .toList();
    }

    private OrderMaterial material(OrderKind kind, Collection<Casefile> cases) {
        List<VaultRef> refs = cases.stream()
                .flatMap(filed -> filed.numberRefs().values().stream())
                .map(VaultRef::new)
                .toList();
        Map<VaultRef, PersonalNumber> numbers = vault.open(refs, kind.purpose(), kind.step());
        Set<UUID> rows = cases.stream()
                .filter(Casefile::isMember)
                .map(Casefile::household)
                .collect(Collectors.toSet());
        Map<String, NumberEnvelope.Run> runs = new ConcurrentHashMap<>();
        return new OrderMaterial(
                clock.instant(),
                clock.getZone(),
                numbers,
                submissions.arrivals(cases.stream().map(Casefile::id).toList()),
                casefiles.byId(rows),
                insurer -> runs.computeIfAbsent(insurer, keys::envelopesFor));
    }

    /** Notes that the messages of this batch are durable on their queues; one whose case was returned in between has left all the same. */
    @Transactional
    public void sent(AgendaBatch batch) {
        OrderKind kind = OrderKind.ofStep(batch.step());
        List<Deliveries.Due> sent = deliveries.sent(batch.subjects());
        handOvers.queued(sent.stream().map(Deliveries.Due::sendKey).toList());
        List<Casefile> handedOver = submittedWhereInsurerAlone(
                sent.stream().map(Deliveries.Due::caseId).toList());
        events.record(sent.stream()
                .map(delivery -> new NewEvent(
                        delivery.caseId(),
                        Party.HUB,
                        kind.sent(),
                        Party.INSURER,
                        Map.of(
                                "insurerId", delivery.partyId(),
                                "sendKey", delivery.sendKey(),
                                "version", String.valueOf(delivery.version()))))
                .toList());
        if (!sent.isEmpty()) {
            publisher.publishEvent(new CaseEvents.HandedOver(handedOver));
        }
        agenda.done(batch.step(), batch.subjects());
    }

    /**
     * Where the agency has no part, the order on the insurer's queue is what brings a case on its way.
     *
     * @return all of the cases as they stand then
     */
    private List<Casefile> submittedWhereInsurerAlone(List<UUID> ids) {
        List<Casefile> cases = List.copyOf(casefiles.byId(ids).values());
        List<UUID> alone = cases.stream()
                .filter(filed -> !routing.throughAgency(filed))
                .map(Casefile::id)
                .toList();
        if (alone.isEmpty()) {
            return cases;
        }
        casefiles.move(alone, CaseState.SUBMITTED, Party.INSURER, null, null);
        return List.copyOf(casefiles.byId(ids).values());
    }
}
