package dev.todoke.hub.ops.metrics;

import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.FilingState;
import dev.todoke.hub.ops.routes.Backlogs;
import dev.todoke.hub.ops.routes.RouteView;
import dev.todoke.hub.ops.routes.RunningRoutes;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Figures of the whole installation, counted in its database: several hubs report the same, so take the maximum, not the sum. Tags carry
 * states and steps, never anything about a person.
 */
@Component
class HubMetrics {

    private final Backlogs backlogs;
    private final RunningRoutes routes;
    private final MultiGauge due;
    private final MultiGauge parked;
    private volatile Counts counts = Counts.NONE;

    HubMetrics(Backlogs backlogs, RunningRoutes routes, MeterRegistry registry) {
        this.routes = routes;
        this.backlogs = backlogs;
        due = MultiGauge.builder("hub.agenda.due")
                .description("Work that could be done now, by step")
                .register(registry);
        parked = MultiGauge.builder("hub.agenda.parked")
                .description("Work that waits for a person, by step")
                .register(registry);
        for (FilingState state : FilingState.values()) {
            FunctionCounter.builder(
                            "hub.filings", this, own -> own.counts.filings().getOrDefault(state.name(), 0L))
                    .description("Files received, by what became of them")
                    .tag("state", tag(state))
                    .register(registry);
        }
        for (CaseState state : CaseState.values()) {
            Gauge.builder("hub.cases", this, own -> own.counts.cases().getOrDefault(state.name(), 0L))
                    .description("Cases, by state")
                    .tag("state", tag(state))
                    .register(registry);
        }
        Gauge.builder("hub.window.overdue", this, own -> own.counts.overdue())
                .description("People not registered although their window is over")
                .register(registry);
        Gauge.builder("hub.messages.parked", this, own -> own.counts.parkedMessages())
                .description("Messages from outside that nobody has settled yet")
                .register(registry);
    }

    void update(Counts now) {
        counts = now;
        List<MultiGauge.Row<?>> dueRows = new ArrayList<>();
        List<MultiGauge.Row<?>> parkedRows = new ArrayList<>();
        Map<String, RouteView.Backlog> waiting = new TreeMap<>(backlogs.byStep());
        // A step without work is at zero, not absent: an alarm or an autoscaler could not tell that from a hub that is
        // gone.
        routes.steps().forEach(step -> waiting.putIfAbsent(step, RouteView.Backlog.NONE));
        for (Map.Entry<String, RouteView.Backlog> step : waiting.entrySet()) {
            Tags tags = Tags.of("step", step.getKey());
            dueRows.add(MultiGauge.Row.of(tags, step.getValue().due()));
            parkedRows.add(MultiGauge.Row.of(tags, step.getValue().parked()));
        }
        due.register(dueRows, true);
        parked.register(parkedRows, true);
    }

    private static String tag(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
