package dev.todoke.hub.app.agenda;

import dev.todoke.hub.ops.partners.SilentPartners;
import dev.todoke.hub.partner.Circuits;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerStates;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells the desks how this hub stands with its partners, hears from them which one to try at once, and has somebody look now and then for
 * partners that are silent: that reads through all hand-overs, so the next look waits a hundred times as long as the last one took.
 */
@Component
class TellPartners {

    private static final Logger LOG = LoggerFactory.getLogger(TellPartners.class);
    private static final long EVERY_SECONDS = 2;
    private static final long SHORTEST_REST = TimeUnit.SECONDS.toNanos(10);
    private static final int REST = 100;

    private final Circuits circuits;
    private final PartnerStates states;
    private final HubIdentity hub;
    private final SilentPartners silent;
    private final Map<Partner, OffsetDateTime> heard = new HashMap<>();
    private boolean listening;
    private final ScheduledExecutorService teller = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "partner-states");
        thread.setDaemon(true);
        return thread;
    });

    TellPartners(Circuits circuits, PartnerStates states, HubIdentity hub, SilentPartners silent) {
        this.circuits = circuits;
        this.states = states;
        this.hub = hub;
        this.silent = silent;
    }

    @PostConstruct
    void start() {
        teller.scheduleWithFixedDelay(this::tellOrWarn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        teller.schedule(this::lookAndRest, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAndRest() {
        long begun = System.nanoTime();
        try {
            silent.look();
        } catch (RuntimeException e) {
            LOG.warn("Nobody knows who is silent: {}", e.getClass().getSimpleName());
        }
        long took = System.nanoTime() - begun;
        if (!teller.isShutdown()) {
            teller.schedule(this::lookAndRest, Math.max(SHORTEST_REST, took * REST), TimeUnit.NANOSECONDS);
        }
    }

    @PreDestroy
    void stop() {
        teller.shutdownNow();
        try {
            states.forget(hub.id());
        } catch (DataAccessException e) {
            LOG.debug("What this hub told of its partners runs out by itself");
        }
    }

    void tell() {
        states.tell(hub.id(), circuits.standings());
        for (PartnerStates.Wish wish : states.wishes()) {
            OffsetDateTime before = heard.put(wish.partner(), wish.askedAt());
            // Wishes from before this hub began to listen were for those that ran then.
            if (listening && !wish.askedAt().equals(before)) {
                LOG.info(
                        "Partner {} is tried at once, as somebody at the desk wishes",
                        wish.partner().key());
                circuits.tryNow(wish.partner());
            }
        }
        listening = true;
    }

    private void tellOrWarn() {
        try {
            tell();
        } catch (RuntimeException e) {
            LOG.warn("Standings of partners are not told: {}", e.getClass().getSimpleName());
        }
    }
}
