package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.partner.Partner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends orders once more, as new versions: for an insurer that has lost what was on its queue. A new version replaces the one before, as it does when
 * a number comes later, so an insurer that has lost nothing is told the same again and no person is registered twice.
 */
@Component
public class OrdersAnew {

    private static final String LEFT = "SENT";
    private static final Set<CaseState> ENDED = EnumSet.of(CaseState.CLOSED, CaseState.RETURNED, CaseState.WITHDRAWN);

    private final InsurerPacks packs;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Agenda agenda;
    private final Events events;

    OrdersAnew(InsurerPacks packs, Casefiles casefiles, Deliveries deliveries, Agenda agenda, Events events) {
        this.packs = packs;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.agenda = agenda;
        this.events = events;
    }

    /** What is done together. */
    private record Leaving(OrderKind kind, String insurerId) {}

    /** Those of these cases whose newest order has left and was never answered; others are not sent anew. */
    public List<Casefile> possible(Collection<UUID> cases) {
        Map<UUID, String> states = deliveries.states(cases, Party.INSURER);
        return casefiles.byId(cases).values().stream()
                .filter(filed -> LEFT.equals(states.get(filed.id())))
                .filter(filed -> !ENDED.contains(filed.state()))
                .toList();
    }

    /**
     * @return how many were put on the agenda
     */
    @Transactional
    public int send(Collection<UUID> cases) {
        Map<Leaving, List<UUID>> due = new HashMap<>();
        for (Casefile filed : possible(cases)) {
            OrderKind.of(filed, packs.rulesOf(filed))
                    .ifPresent(
                            kind -> due.computeIfAbsent(new Leaving(kind, filed.insurerId()), key -> new ArrayList<>())
                                    .add(filed.id()));
        }
        due.forEach((leaving, ids) -> {
            agenda.putNow(
                    leaving.kind().step(),
                    Partner.insurer(leaving.insurerId()).key(),
                    deliveries.add(ids, Party.INSURER, null));
            events.record(ids, Party.HUB, EventKind.ORDER_ANEW, Party.INSURER, Map.of());
        });
        return due.values().stream().mapToInt(List::size).sum();
    }
}
