package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Routing;
import dev.todoke.hub.partner.Partner;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says when what a case asks of its insurer is due there: as its pack has it, and again when the number comes later. */
@Component
class InsurerAgenda {

    /** What is done together: orders of one kind that leave for one insurer at the same time. */
    private record Leaving(OrderKind kind, String insurerId, Instant at) {}

    private final InsurerPacks packs;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Agenda agenda;
    private final Events events;
    private final Routing routing;
    private final Clock clock;

    InsurerAgenda(
            InsurerPacks packs,
            Casefiles casefiles,
            Deliveries deliveries,
            Agenda agenda,
            Events events,
            Routing routing,
            Clock clock) {
        this.packs = packs;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.agenda = agenda;
        this.events = events;
        this.routing = routing;
        this.clock = clock;
    }

    /** A record about a day to come is held until then, at the hub's door to the insurer as at that to the agency. */
    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        send(
                opened.cases().stream()
                        .filter(filed -> filed.isApplication() || sent(filed) == RegistrationTrigger.ON_ACCEPTANCE)
                        .toList(),
                opened.heldUntil(),
                cases -> deliveries.addFirst(cases, Party.INSURER, null));
    }

    /** Where the agency has no part, nobody else puts it on the timeline that a record waits for its day. */
    @EventListener
    void casesHeld(CaseEvents.Opened opened) {
        events.record(opened.cases().stream()
                .filter(filed -> opened.heldUntil().containsKey(filed.id()) && !routing.throughAgency(filed))
                .filter(filed -> opened.heldUntil().get(filed.id()).isAfter(LocalDate.now(clock)))
                .map(filed -> new NewEvent(
                        filed.id(),
                        Party.HUB,
                        EventKind.RECORD_HELD,
                        Party.HUB,
                        Map.of("until", opened.heldUntil().get(filed.id()).toString())))
                .toList());
    }

    /** Those the insurer is to have now, and those that were opened before the hub had this kind of order. What has left, leaves once. */
    @EventListener
    void casesDecided(CaseEvents.Decided decided) {
        Set<UUID> handedOver = deliveries.states(decided.cases(), Party.INSURER).keySet();
        send(
                casefiles.byId(decided.cases()).values().stream()
                        .filter(filed -> !handedOver.contains(filed.id()))
                        .toList(),
                Map.of(),
                this::addNext);
    }

    /** The insurer has the case already, or is about to: it gets it again with the number. Otherwise the first message will carry it. */
    @EventListener
    void numberReceived(CaseEvents.NumberReceived received) {
        Casefile amended = received.amended();
        if (deliveries.states(List.of(amended.id()), Party.INSURER).containsKey(amended.id())) {
            send(List.of(amended), Map.of(), this::addNext);
        }
    }

    /** The next order of each case, at once. */
    void again(Collection<Casefile> cases) {
        send(cases, Map.of(), this::addNext);
    }

    private RegistrationTrigger sent(Casefile filed) {
        return packs.rulesOf(filed).sent();
    }

    private List<UUID> addNext(List<Casefile> cases) {
        return deliveries.add(cases.stream().map(Casefile::id).toList(), Party.INSURER, null);
    }

    /** @param adder adds the hand-overs of these cases and gives their ids */
    private void send(
            Collection<Casefile> cases, Map<UUID, LocalDate> heldUntil, Function<List<Casefile>, List<UUID>> adder) {
        Map<Leaving, List<Casefile>> leaving = new HashMap<>();
        Instant now = clock.instant();
        for (Casefile filed : cases) {
            Optional<OrderKind> kind = OrderKind.of(filed, packs.rulesOf(filed));
            Instant at = later(now, heldUntil.get(filed.id()));
            kind.ifPresent(order -> leaving.computeIfAbsent(
                            new Leaving(order, filed.insurerId(), at), key -> new ArrayList<>())
                    .add(filed));
        }
        leaving.forEach((when, due) ->
                agenda.put(when.kind().step(), Partner.insurer(when.insurerId()).key(), adder.apply(due), when.at()));
    }

    private Instant later(Instant now, LocalDate day) {
        Instant dayBegins =
                day == null ? now : day.atStartOfDay(clock.getZone()).toInstant();
        return dayBegins.isAfter(now) ? dayBegins : now;
    }
}
