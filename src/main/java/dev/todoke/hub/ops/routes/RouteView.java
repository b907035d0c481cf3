package dev.todoke.hub.ops.routes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * One running route.
 *
 * @param description as its file says, Japanese
 * @param boundary first word of its id: whom it serves
 * @param started whether it takes work
 * @param failed exchanges that ended with an exception, dealt with by an error policy or not
 * @param lastDone real time, null before the first exchange
 */
public record RouteView(
        String id,
        String description,
        String boundary,
        Place from,
        List<Place> to,
        boolean started,
        String status,
        long total,
        long failed,
        long inFlight,
        Instant lastDone,
        Backlog backlog) {

    /** Whether it hands work to the other one directly. */
    boolean calls(RouteView other) {
        return to.contains(other.from);
    }

    boolean calledByOneOf(Collection<RouteView> routes) {
        return from.kind() == Place.Kind.ROUTE && routes.stream().anyMatch(route -> route.calls(this));
    }

    /**
     * Work that waits for this route on the agenda.
     *
     * @param due could be done now
     * @param later is not due yet
     * @param parked waits for a person
     */
    public record Backlog(long due, long later, long parked) {
        public static final Backlog NONE = new Backlog(0, 0, 0);
    }
}
