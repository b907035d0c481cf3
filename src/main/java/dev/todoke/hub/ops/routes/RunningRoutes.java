package dev.todoke.hub.ops.routes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the routes from the running context: what is shown is what runs. */
@Component
public class RunningRoutes {

    /** The way of a filing; a route that is not named here stands behind those of its boundary. */
    private static final List<String> WAY = List.of(
            "employer-receive-filing",
            "employer-write-outbox",
            "employer-check-filing",
            "agency-package-cases",
            "agency-send-submission",
            "agency-poll-submission",
            "agency-collect-documents",
            "insurer-send-registration",
            "insurer-send-deregistration",
            "insurer-send-filing",
            "insurer-send-application",
            "insurer-return-result",
            "insurer-receive-results",
            "insurer-receive-result",
            "window-sweep",
            "notice-issue-incomplete");

    private static final List<String> BOUNDARIES = List.of("employer", "agency", "insurer", "window", "notice");

    private final ObjectProvider<CamelContext> camel;
    private final Backlogs backlogs;

    RunningRoutes(ObjectProvider<CamelContext> camel, Backlogs backlogs) {
        this.camel = camel;
        this.backlogs = backlogs;
    }

    /** All routes, ordered along the way of a filing; a route called by another stands below its caller. */
    public List<RouteView> all() {
        CamelContext context = camel.getIfAvailable();
        if (context == null) {
            return List.of();
        }
        Map<String, RouteView.Backlog> waiting = backlogs.byStep();
        List<RouteView> views = new ArrayList<>();
        for (Route route : context.getRoutes()) {
            views.add(view(context, route, waiting.getOrDefault(route.getRouteId(), RouteView.Backlog.NONE)));
        }
        views.sort(Comparator.comparingInt((RouteView view) -> order(BOUNDARIES, view.boundary()))
                .thenComparing(RouteView::boundary)
                .thenComparingInt(view -> order(WAY, view.id()))
                .thenComparing(RouteView::id));
        return calledBelowCaller(views);
    }

    /** Ids of the routes that take their work from the agenda, which are the names of its steps. */
    public Set<String> steps() {
        CamelContext context = camel.getIfAvailable();
        return context == null
                ? Set.of()
                : context.getRoutes().stream()
                        .filter(route -> route.getEndpoint().getEndpointUri().startsWith("agenda:"))
                        .map(Route::getRouteId)
                        .collect(Collectors.toSet());
    }

    private static RouteView view(CamelContext context, Route route, RouteView.Backlog backlog) {
        String id = route.getRouteId();
        ManagedRouteMBean figures = figures(context, id);
        Date last = figures == null ? null : figures.getLastExchangeCompletedTimestamp();
        return new RouteView(
                id,
                route.getDescription() == null ? id : route.getDescription(),
                id.contains("-") ? id.substring(0, id.indexOf('-')) : id,
                Place.of(route.getEndpoint().getEndpointUri()),
                targets(context, id),
                context.getRouteController().getRouteStatus(id).isStarted(),
                context.getRouteController().getRouteStatus(id).name(),
                figures == null ? 0 : orZero(figures::getExchangesTotal),
                figures == null ? 0 : orZero(figures::getExchangesFailed) + orZero(figures::getFailuresHandled),
                figures == null ? 0 : orZero(figures::getExchangesInflight),
                last == null ? null : Instant.ofEpochMilli(last.getTime()),
                backlog);
    }

    private static ManagedRouteMBean figures(CamelContext context, String id) {
        ManagedCamelContext managed = context.getCamelContextExtension().getContextPlugin(ManagedCamelContext.class);
        return managed == null ? null : managed.getManagedRoute(id);
    }

    private static List<Place> targets(CamelContext context, String id) {
        RouteDefinition definition =
                context.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinition(id);
        return definition == null ? List.of() : new RouteTargets(context, definition).places();
    }

    private static List<RouteView> calledBelowCaller(List<RouteView> sorted) {
        List<RouteView> ordered = new ArrayList<>();
        for (RouteView view : sorted) {
            if (!view.calledByOneOf(sorted)) {
                ordered.add(view);
                sorted.stream().filter(view::calls).forEach(ordered::add);
            }
        }
        sorted.stream().filter(view -> !ordered.contains(view)).forEach(ordered::add);
        return ordered.stream().distinct().toList();
    }

    private static int order(List<String> known, String name) {
        int place = known.indexOf(name);
        return place < 0 ? known.size() : place;
    }

    private static long orZero(Figure figure) {
        try {
            return figure.read();
        } catch (Exception e) {
            return 0;
        }
    }

    /** A getter of a managed bean; each declares Exception. */
    private interface Figure {
        long read() throws Exception;
    }
}
