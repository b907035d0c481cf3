package dev.todoke.hub.ops.partners;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Figures of each partner, read every few seconds. Of the installation, as all hubs report them: take the maximum, not the sum. */
@Component
class PartnerMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerMetrics.class);
    private static final long EVERY_SECONDS = 10;

    private final PartnerBoard board;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge silent;
    private final MultiGauge due;
    private final MultiGauge oldest;
    private final MultiGauge unanswered;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "partner-metrics");
        thread.setDaemon(true);
        return thread;
    });

    PartnerMetrics(PartnerBoard board, Clock clock, MeterRegistry registry) {
        this.board = board;
        this.clock = clock;
        open = MultiGauge.builder("hub.partner.open")
                .description("1 while a hub leaves a partner alone because it cannot be reached")
                .register(registry);
        silent = MultiGauge.builder("hub.partner.silent")
                .description("1 while an answer that usually comes by now has not")
                .register(registry);
        due = MultiGauge.builder("hub.partner.due")
                .description("Work that could be done now for a partner, counted up to a limit for each step")
                .register(registry);
        oldest = MultiGauge.builder("hub.partner.oldest")
                .description("Age of the longest waiting work for a partner, hub time")
                .baseUnit("seconds")
                .register(registry);
        unanswered = MultiGauge.builder("hub.partner.unanswered")
                .description("What a partner has been given and has not answered")
                .register(registry);
    }

    @PostConstruct
    void start() {
        reader.scheduleWithFixedDelay(this::readOrWarn, 3, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }

    void read() {
        List<PartnerLine> lines = board.all();
        open.register(rows(lines, line -> line.isOpen() ? 1 : 0), true);
        silent.register(rows(lines, line -> line.isSilent() ? 1 : 0), true);
        due.register(rows(lines, PartnerLine::due), true);
        oldest.register(rows(lines, this::age), true);
        unanswered.register(rows(lines, PartnerLine::unanswered), true);
    }

    private double age(PartnerLine line) {
        return line.oldest() == null
                ? 0
                : Math.max(0, Duration.between(line.oldest(), clock.instant()).toSeconds());
    }

    private static List<MultiGauge.Row<?>> rows(List<PartnerLine> lines, ToDoubleFunction<PartnerLine> figure) {
        return lines.stream()
                .<MultiGauge.Row<?>>map(
                        line -> MultiGauge.Row.of(Tags.of("partner", line.key()), figure.applyAsDouble(line)))
                .toList();
    }

    private void readOrWarn() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.warn("Figures of partners are not read: {}", e.getClass().getSimpleName());
        }
    }
}
