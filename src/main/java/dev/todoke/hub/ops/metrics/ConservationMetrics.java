package dev.todoke.hub.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the check of conservation keeps: records by where they are, what does not meet, and how long ago the last round was. An alarm belongs to
 * {@code hub_conservation_faults > 0}, and to an age of some minutes: a check that does not run finds nothing.
 */
@Component
class ConservationMetrics {

    private record Figures(
            double received,
            double forwarded,
            double held,
            double returned,
            double withdrawn,
            double duplicates,
            double faults,
            double age) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, Double.NaN);
    }

    /** Figures, and when they were counted: the age of the check grows also while nothing is counted. */
    private record Counted(Figures figures, long at) {
        double age() {
            return figures.age() + (System.nanoTime() - at) / 1e9;
        }
    }

    private final JdbcClient jdbc;
    private volatile Counted counted = new Counted(Figures.NONE, System.nanoTime());

    ConservationMetrics(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        gauge(
                "hub.conservation.received",
                "Records received, as their readers counted them",
                Figures::received,
                registry);
        place("forwarded", Figures::forwarded, registry);
        place("held", Figures::held, registry);
        place("returned", Figures::returned, registry);
        place("withdrawn", Figures::withdrawn, registry);
        place("duplicate", Figures::duplicates, registry);
        gauge(
                "hub.conservation.faults",
                "Ways in which what was received does not meet where it is",
                Figures::faults,
                registry);
        Gauge.builder("hub.conservation.age.seconds", this, own -> own.counted.age())
                .description("Real time since the last round of the check")
                .register(registry);
    }

    private void gauge(String name, String what, ToDoubleFunction<Figures> figure, MeterRegistry registry) {
        Gauge.builder(name, this, own -> figure.applyAsDouble(own.counted.figures()))
                .description(what)
                .register(registry);
    }

    private void place(String place, ToDoubleFunction<Figures> figure, MeterRegistry registry) {
        Gauge.builder("hub.conservation.records", this, own -> figure.applyAsDouble(own.counted.figures()))
                .description("Records received, by where they are")
                .tag("place", place)
                .register(registry);
    }

    void count() {
        Figures figures = jdbc.sql("""
                        select coalesce(sum(records), 0) as received, coalesce(sum(forwarded), 0) as forwarded, coalesce(sum(held), 0) as held,
                            coalesce(sum(returned), 0) as returned, coalesce(sum(withdrawn), 0) as withdrawn,
                            coalesce(sum(duplicates), 0) as duplicates,
                            (select count(*) from conservation_fault where cleared_at is null) as faults,
                            coalesce((select extract(epoch from clock_timestamp() - began_at) from conservation_round), 'NaN') as age
                        from conservation_hour""").query(Figures.class).single();
        counted = new Counted(figures, System.nanoTime());
    }
}
