package dev.todoke.hub.app.dropbox;

import dev.todoke.hub.employer.FreeSpace;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * While a disk is nearly full nothing is fetched from the employers' folders, on whatever server they are: the routes that take files in are
 * suspended, and resumed when there is room again. Files wait where they are. What is under way is finished: it was counted on.
 */
@Component
class PauseIntake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PauseIntake.class);
    private static final List<String> ROUTES = List.of("employer-receive-filing", "employer-check-filing");
    private static final long EVERY_SECONDS = 2;

    private final FreeSpace space;
    private final ObjectProvider<CamelContext> camel;
    private ScheduledExecutorService looks;
    private volatile boolean paused;

    PauseIntake(FreeSpace space, ObjectProvider<CamelContext> camel, MeterRegistry registry) {
        this.space = space;
        this.camel = camel;
        Gauge.builder("hub.intake.paused", this, own -> own.paused ? 1 : 0)
                .description("1 while this hub takes nothing in because a disk is nearly full")
                .register(registry);
        Gauge.builder("hub.disk.free", space, FreeSpace::left)
                .description("Usable space of the fullest volume this hub writes to")
                .baseUnit("bytes")
                .register(registry);
    }

    @Override
    public void start() {
        looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "free-space");
            thread.setDaemon(true);
            return thread;
        });
        looks.scheduleWithFixedDelay(this::lookOrWarn, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Before Camel's routes are stopped: nothing is resumed that has just been stopped. */
    @Override
    public void stop() {
        looks.shutdownNow();
        looks = null;
    }

    @Override
    public boolean isRunning() {
        return looks != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void lookOrWarn() {
        try {
            look();
        } catch (Exception e) {
            LOG.warn("Free space is not watched: {}", e.getClass().getSimpleName());
        }
    }

    void look() throws Exception {
        Optional<Path> full = space.shortOf();
        if (full.isPresent() != paused) {
            paused = full.isPresent();
            if (paused) {
                LOG.error("Nothing is taken in: the disk of {} is nearly full", full.get());
            } else {
                LOG.info("There is room again, files are taken in");
            }
        }
        CamelContext context = camel.getIfAvailable();
        if (context != null && context.isStarted()) {
            for (String route : ROUTES) {
                bring(context, route);
            }
        }
    }

    /** Also a route that started while the disk was full. */
    private void bring(CamelContext context, String route) throws Exception {
        ServiceStatus status = context.getRouteController().getRouteStatus(route);
        if (paused && status == ServiceStatus.Started) {
            context.getRouteController().suspendRoute(route);
        } else if (!paused && status == ServiceStatus.Suspended) {
            context.getRouteController().resumeRoute(route);
        }
    }
}
