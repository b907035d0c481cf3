package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.Dispatch;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Routing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A case that is opened is due at the agency where it has a part in it, but not before the day it is about: the agency takes no date to
 * come. A member of a row goes with the row.
 */
@Component
class AgencyAgenda {

    private final Deliveries deliveries;
    private final Agenda agenda;
    private final Events events;
    private final Dispatch dispatch;
    private final Routing routing;
    private final Clock clock;

    AgencyAgenda(Deliveries deliveries, Agenda agenda, Events events, Dispatch dispatch, Routing routing, Clock clock) {
        this.deliveries = deliveries;
        this.agenda = agenda;
        this.events = events;
        this.dispatch = dispatch;
        this.routing = routing;
        this.clock = clock;
    }

    @EventListener
    void casesOpened(CaseEvents.Opened opened) {
        Instant soon = opened.receivedAt().plus(dispatch.agencyDelay());
        Map<Instant, List<Casefile>> casesByDay = opened.cases().stream()
                .filter(routing::throughAgency)
                .collect(Collectors.groupingBy(
                        filed -> later(soon, opened.heldUntil().get(filed.id())), TreeMap::new, Collectors.toList()));
        casesByDay.forEach((due, cases) -> {
            List<Casefile> filed = cases.stream().filter(one -> !one.isMember()).toList();
            agenda.put(AgencySteps.PACKAGE, deliveries.addFirst(filed, Party.AGENCY, "agency"), due);
            if (due.isAfter(soon)) {
                String until = LocalDate.ofInstant(due, clock.getZone()).toString();
                events.record(
                        cases.stream().map(Casefile::id).toList(),
                        Party.HUB,
                        EventKind.RECORD_HELD,
                        Party.HUB,
                        Map.of("until", until));
            }
        });
    }

    private Instant later(Instant soon, LocalDate day) {
        if (day == null) {
            return soon;
        }
        Instant dayBegins = day.atStartOfDay(clock.getZone()).toInstant();
        return dayBegins.isAfter(soon) ? dayBegins : soon;
    }
}
