package dev.todoke.hub.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The people of a family go with the row that carries them: what the agency or the employer does to the row is done to them, and told of them
 * as it was told of the row. So clocks, orders and notices of a member need no rules of their own. What is told of a member ends here, since
 * a member has no members.
 */
@Component
class FollowHousehold {

    private static final Set<CaseState> ENDED = EnumSet.of(CaseState.RETURNED, CaseState.WITHDRAWN);

    private final Households households;
    private final Casefiles casefiles;
    private final Submissions submissions;
    private final Routing routing;
    private final Events events;
    private final ApplicationEventPublisher publisher;

    FollowHousehold(
            Households households,
            Casefiles casefiles,
            Submissions submissions,
            Routing routing,
            Events events,
            ApplicationEventPublisher publisher) {
        this.households = households;
        this.casefiles = casefiles;
        this.submissions = submissions;
        this.routing = routing;
        this.events = events;
        this.publisher = publisher;
    }

    /** A row that goes to no agency, and whose people are all held by earlier rows, has nothing of its own to do. */
    @EventListener
    void rowsOpened(CaseEvents.Opened opened) {
        Set<UUID> withPeople = opened.cases().stream().map(Casefile::household).collect(Collectors.toSet());
        end(opened.cases().stream().filter(filed -> !withPeople.contains(filed.id())));
    }

    /** Until then such a row can be taken back as a whole, like any other record. */
    @EventListener
    void peopleHandedOver(CaseEvents.HandedOver handedOver) {
        Set<UUID> rows = handedOver.cases().stream()
                .filter(Casefile::isMember)
                .map(Casefile::household)
                .collect(Collectors.toSet());
        if (!rows.isEmpty()) {
            end(casefiles.byId(rows).values().stream().filter(row -> row.state() == CaseState.RECEIVED));
        }
    }

    private void end(Stream<Casefile> rows) {
        List<UUID> done = rows.filter(row -> row.isHousehold() && !routing.throughAgency(row))
                .map(Casefile::id)
                .toList();
        List<UUID> moved = done.isEmpty() ? done : casefiles.move(done, CaseState.CLOSED, Party.NOBODY, null, null);
        events.record(moved, Party.HUB, EventKind.HOUSEHOLD_HANDED_OVER, Party.NOBODY, Map.of());
        events.record(moved, Party.HUB, EventKind.CASE_CLOSED, Party.NOBODY, Map.of());
    }

    @EventListener
    void rowsArrived(CaseEvents.Arrived arrived) {
        List<UUID> members = going(arrived.cases().stream()
                .filter(Casefile::isHousehold)
                .map(Casefile::id)
                .toList());
        if (members.isEmpty()) {
            return;
        }
        casefiles.move(members, CaseState.SUBMITTED, Party.AGENCY, null, null);
        events.record(
                members,
                Party.AGENCY,
                EventKind.SUBMISSION_ARRIVED,
                Party.AGENCY,
                Map.of(
                        "arriveId", arrived.arriveId(),
                        "arrivedAt", arrived.arrivedAt().toString()));
        publisher.publishEvent(new CaseEvents.Arrived(
                List.copyOf(casefiles.byId(members).values()), arrived.arriveId(), arrived.arrivedAt()));
    }

    @EventListener
    void rowsDecided(CaseEvents.Decided decided) {
        List<Casefile> members = households.membersOf(decided.cases()).stream()
                .filter(member -> !ENDED.contains(member.state()))
                .toList();
        List<UUID> ids = members.stream().map(Casefile::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        households.takeInsuredNumbers(ids);
        casefiles.confirmed(ids);
        Map<UUID, Submissions.Arrived> arrivals = submissions.arrivals(ids);
        events.record(members.stream()
                .map(member -> new NewEvent(
                        member.id(),
                        Party.AGENCY,
                        EventKind.AGENCY_CONFIRMED,
                        member.registers() || member.deregisters() ? Party.INSURER : Party.HUB,
                        Map.of("arriveId", arriveId(arrivals.get(member.id())))))
                .toList());
        publisher.publishEvent(new CaseEvents.Decided(ids));
    }

    /** An insurer sends members back, never a row; the others of the family are not concerned. */
    @EventListener
    void rowsReturned(CaseEvents.Returned returned) {
        if (returned.by() != Party.INSURER) {
            tell(households.giveBackWith(returned.cases()), EventKind.HOUSEHOLD_RETURNED, Party.EMPLOYER)
                    .ifPresent(members -> publisher.publishEvent(new CaseEvents.Returned(members, returned.by())));
        }
    }

    @EventListener
    void rowsWithdrawn(CaseEvents.Withdrawn withdrawn) {
        List<UUID> members = casefiles.move(going(withdrawn.cases()), CaseState.WITHDRAWN, Party.NOBODY, null, null);
        tell(members, EventKind.HOUSEHOLD_WITHDRAWN, Party.NOBODY)
                .ifPresent(moved -> publisher.publishEvent(new CaseEvents.Withdrawn(moved)));
    }

    /** A decision may reach the hub before it has noted the arrival. */
    private static String arriveId(Submissions.Arrived arrived) {
        return arrived == null ? "" : arrived.arriveId();
    }

    private List<UUID> going(List<UUID> rows) {
        return households.membersOf(rows).stream()
                .filter(member -> !ENDED.contains(member.state()))
                .map(Casefile::id)
                .toList();
    }

    private Optional<List<UUID>> tell(List<UUID> members, EventKind kind, Party turn) {
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Casefile> moved = casefiles.byId(members);
        Map<UUID, Casefile> rows =
                casefiles.byId(moved.values().stream().map(Casefile::household).collect(Collectors.toSet()));
        events.record(members.stream()
                .map(id -> new NewEvent(
                        id,
                        kind == EventKind.HOUSEHOLD_RETURNED ? Party.AGENCY : Party.EMPLOYER,
                        kind,
                        turn,
                        Map.of("caseNo", rows.get(moved.get(id).household()).caseNo())))
                .toList());
        return Optional.of(members);
    }
}
