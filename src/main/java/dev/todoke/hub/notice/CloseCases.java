package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.OrderKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes a case when its last document is issued and both partners have answered, whichever comes last. */
@Component
class CloseCases {

    private static final Set<String> HANDED_OVER = Set.of("SENT", "ANSWERED");

    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final InsurerPacks packs;
    private final Events events;

    CloseCases(Casefiles casefiles, Deliveries deliveries, InsurerPacks packs, Events events) {
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.packs = packs;
        this.events = events;
    }

    @EventListener
    void casesDecided(CaseEvents.Decided decided) {
        whereDone(decided.cases());
        whereDecisionIsAll(casefiles.byId(decided.cases()).values());
    }

    /** A form whose decision came before it left for the society. */
    @EventListener
    void casesHandedOver(CaseEvents.HandedOver handedOver) {
        whereDecisionIsAll(handedOver.cases());
    }

    @EventListener
    void insurerAnswered(CaseEvents.Answered answered) {
        Map<Boolean, List<Casefile>> byPart = answered.answers().stream()
                .map(CaseEvents.Answer::moved)
                .collect(Collectors.partitioningBy(
                        moved -> moved.registers() || moved.deregisters() || moved.isApplication()));
        // Some insurers have the 資格情報のお知らせ issued with the registration, before clinics see the person.
        if (!byPart.get(true).isEmpty()) {
            whereDone(byPart.get(true).stream().map(Casefile::id).toList());
        }
        if (!byPart.get(false).isEmpty()) {
            whereDecisionIsAll(byPart.get(false));
        }
    }

    void whereDone(Collection<UUID> cases) {
        record(casefiles.closeWhereDone(cases));
    }

    /** What no insurer has to act upon ends with the agency's decision; a form for a society also has to be there. */
    private void whereDecisionIsAll(Collection<Casefile> cases) {
        List<Casefile> decided = cases.stream()
                .filter(filed -> filed.state() == CaseState.DECIDED)
                .filter(filed -> !filed.registers() && !filed.deregisters())
                .toList();
        if (decided.isEmpty()) {
            return;
        }
        Map<UUID, String> handedOver =
                deliveries.states(decided.stream().map(Casefile::id).toList(), Party.INSURER);
        List<UUID> done = decided.stream()
                .filter(filed -> insurerIsDone(filed, handedOver.getOrDefault(filed.id(), "")))
                .map(Casefile::id)
                .toList();
        record(casefiles.move(done, CaseState.CLOSED, Party.NOBODY, null, null));
    }

    private boolean insurerIsDone(Casefile filed, String handedOver) {
        InsurerRules rules = packs.rulesOf(filed);
        boolean enough = rules.answersFilings() ? handedOver.equals("ANSWERED") : HANDED_OVER.contains(handedOver);
        return OrderKind.of(filed, rules).isEmpty() || enough;
    }

    private void record(List<UUID> closed) {
        events.record(closed, Party.HUB, EventKind.CASE_CLOSED, Party.NOBODY, Map.of());
    }
}
