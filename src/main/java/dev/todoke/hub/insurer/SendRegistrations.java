package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.NumberEnvelope;
import dev.todoke.hub.vault.Purpose;
import dev.todoke.hub.vault.Vault;
import dev.todoke.hub.vault.VaultRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders insurers to register people. The route puts what {@link #compose} makes on the queues, then calls {@link #sent}. */
@Component
public class SendRegistrations {

    /** Step and route. */
    public static final String STEP = "insurer-send-registration";

    private final Deliveries deliveries;
    private final Casefiles casefiles;
    private final Submissions submissions;
    private final Vault vault;
    private final InsurerKeys keys;
    private final RegistrationMessages messages;
    private final InsurerPacks packs;
    private final Events events;
    private final Agenda agenda;
    private final Clock clock;

    SendRegistrations(
            Deliveries deliveries,
            Casefiles casefiles,
            Submissions submissions,
            Vault vault,
            InsurerKeys keys,
            RegistrationMessages messages,
            InsurerPacks packs,
            Events events,
            Agenda agenda,
            Clock clock) {
        this.deliveries = deliveries;
        this.casefiles = casefiles;
        this.submissions = submissions;
        this.vault = vault;
        this.keys = keys;
        this.messages = messages;
        this.packs = packs;
        this.events = events;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** The messages of deliveries that are due; one that has left already, or whose case was returned meanwhile, makes none. */
    public List<OutgoingMessage> compose(AgendaBatch batch) {
        List<Deliveries.Due> due = deliveries.due(batch.subjects());
        Map<UUID, Casefile> cases =
                casefiles.byId(due.stream().map(Deliveries.Due::caseId).toList());
        Map<VaultRef, PersonalNumber> numbers = vault.open(
                cases.values().stream()
                        .map(Casefile::numberRef)
                        .filter(Objects::nonNull)
                        .map(VaultRef::new)
                        .toList(),
                Purpose.INSURER_REGISTRATION,
                STEP);
        Map<UUID, Submissions.Arrived> arrivals = submissions.arrivals(cases.keySet());
        Map<String, NumberEnvelope.Run> runs = new HashMap<>();
        return due.stream()
                .map(delivery -> {
                    Casefile filed = cases.get(delivery.caseId());
                    NumberEnvelope.Run run = runs.computeIfAbsent(filed.insurerId(), keys::envelopesFor);
                    return message(delivery, filed, numbers, Optional.ofNullable(arrivals.get(filed.id())), run);
                })
                .toList();
    }

    private OutgoingMessage message(
            Deliveries.Due delivery,
            Casefile filed,
            Map<VaultRef, PersonalNumber> numbers,
            Optional<Submissions.Arrived> arrived,
            NumberEnvelope.Run run) {
        Optional<PersonalNumber> number =
                Optional.ofNullable(filed.numberRef()).map(VaultRef::new).map(numbers::get);
        Optional<RegistrationOrder.Arrival> arrival = arrived.map(at ->
                new RegistrationOrder.Arrival(at.arriveId(), LocalDate.ofInstant(at.arrivedAt(), clock.getZone())));
        RegistrationOrder order = OrderOfCase.of(delivery, filed, number, arrival, clock.instant());
        String queue = InsurerQueues.registration(packs.get(filed.insurerId()).insurerNumber());
        return new OutgoingMessage(queue, delivery.sendKey(), messages.compose(order, run));
    }

    /** Notes that the messages of this batch are durable on their queues; one whose case was returned in between has left all the same. */
    @Transactional
    public void sent(AgendaBatch batch) {
        List<Deliveries.Due> sent = deliveries.sent(batch.subjects());
        submitWhereInsurerAlone(sent);
        events.record(sent.stream()
                .map(delivery -> new NewEvent(
                        delivery.caseId(),
                        Party.HUB,
                        EventKind.REGISTRATION_SENT,
                        Party.INSURER,
                        Map.of(
                                "insurerId", delivery.partyId(),
                                "sendKey", delivery.sendKey(),
                                "version", String.valueOf(delivery.version()))))
                .toList());
        agenda.done(batch.step(), batch.subjects());
    }

    /** Where the agency has no part, the order on the insurer's queue is what brings a case on its way. */
    private void submitWhereInsurerAlone(List<Deliveries.Due> sent) {
        List<UUID> alone = casefiles
                .byId(sent.stream().map(Deliveries.Due::caseId).toList())
                .values()
                .stream()
                .filter(filed -> !packs.rulesOf(filed).route().throughAgency())
                .map(Casefile::id)
                .toList();
        casefiles.move(alone, CaseState.SUBMITTED, Party.INSURER, null, null);
    }
}
