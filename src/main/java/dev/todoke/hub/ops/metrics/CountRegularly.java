package dev.todoke.hub.ops.metrics;

import dev.todoke.hub.casefile.CaseTally;
import dev.todoke.hub.casefile.FilingTally;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts every few seconds, so that a scrape, however many ask, costs the database nothing. */
@Component
class CountRegularly {

    private static final Logger LOG = LoggerFactory.getLogger(CountRegularly.class);
    private static final long EVERY_SECONDS = 15;

    private final JdbcClient jdbc;
    private final CaseTally tally;
    private final FilingTally filings;
    private final HubMetrics metrics;
    private final ConservationMetrics conservation;
    private final ScheduledExecutorService counter = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "metrics-count");
        thread.setDaemon(true);
        return thread;
    });

    private volatile long counted = System.nanoTime();

    CountRegularly(
            JdbcClient jdbc,
            CaseTally tally,
            FilingTally filings,
            HubMetrics metrics,
            ConservationMetrics conservation,
            MeterRegistry registry) {
        this.jdbc = jdbc;
        this.tally = tally;
        this.filings = filings;
        this.metrics = metrics;
        this.conservation = conservation;
        // Figures that are not counted any more stand still, and look well.
        Gauge.builder("hub.figures.age", this, own -> (System.nanoTime() - own.counted) / 1e9)
                .description("Time since this hub last counted its figures, or since it started")
                .baseUnit("seconds")
                .register(registry);
    }

    @PostConstruct
    void start() {
        counter.scheduleWithFixedDelay(this::countOrWarn, 1, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        counter.shutdownNow();
    }

    void count() {
        tally.countDays();
        filings.countDays();
        conservation.count();
        metrics.update(new Counts(
                filings.byState().entrySet().stream()
                        .collect(Collectors.toMap(state -> state.getKey().name(), Map.Entry::getValue)),
                tally.byState().entrySet().stream()
                        .collect(Collectors.toMap(state -> state.getKey().name(), Map.Entry::getValue)),
                single("select count(*) from clock where kind = 'REGISTRATION_WINDOW' and state = 'OVERDUE'"),
                single("select count(*) from parked_message where settled_at is null")));
        counted = System.nanoTime();
    }

    /** Whatever it throws, an exception let out of here would end the counting for good. */
    void countOrWarn() {
        try {
            count();
        } catch (RuntimeException e) {
            LOG.warn("Figures are not counted: {}", e.getClass().getSimpleName());
        }
    }

    private long single(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
