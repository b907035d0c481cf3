package dev.todoke.hub.app.agenda;

import dev.todoke.hub.app.wake.WokenPollConsumer;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims and hands over, at intervals and when work has just become due. What a route leaves unsettled (its error policy failed too) is put back for later. Work for a partner that is left
 * alone for now is not claimed; when the time has come, one piece of it is, to find out.
 */
class AgendaConsumer extends WokenPollConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaConsumer.class);
    private static final Duration UNSETTLED = Duration.ofSeconds(10);
    private static final int LOOK_FOR_UNBOUND = 25;

    private final AgendaEndpoint endpoint;
    private Runnable noLonger = () -> {};
    private ExecutorService helpers;
    private boolean busy;
    private int looks;

    AgendaConsumer(AgendaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        if (endpoint.getConcurrent() > 1) {
            helpers = endpoint.getCamelContext()
                    .getExecutorServiceManager()
                    .newFixedThreadPool(this, "agenda-" + endpoint.step(), endpoint.getConcurrent() - 1);
        }
        super.doStart();
        noLonger = component().dueWork().listen(endpoint.step(), this::wake);
    }

    @Override
    protected void doStop() throws Exception {
        noLonger.run();
        super.doStop();
        if (helpers != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(helpers);
            helpers = null;
        }
    }

    /** Where there was work the time before there may be work for several now; while there is none, only one looks. */
    @Override
    protected int poll() throws Exception {
        List<Future<Integer>> beside = new ArrayList<>();
        for (int helper = 1; busy && helper < endpoint.getConcurrent(); helper++) {
            beside.add(helpers.submit(this::claimAndHandOver));
        }
        int done = 0;
        try {
            done = claimAndHandOver();
        } finally {
            for (Future<Integer> helper : beside) {
                done += helper.get();
            }
            busy = done > 0;
        }
        return done;
    }

    private int claimAndHandOver() throws Exception {
        Optional<Visits> visits =
                ends() ? Optional.empty() : Visits.to(component().circuits(), endpoint.fixedPartners());
        if (visits.isEmpty()) {
            return 0;
        }
        try {
            return endpoint.isForInsurers() ? forInsurers(visits.get()) : forAnybody(visits.get());
        } finally {
            visits.get().leave();
        }
    }

    /** A hub that is asked to stop begins nothing, or the last batch of a long line would decide when it ends. */
    private boolean ends() {
        return !isRunAllowed()
                || isSuspendingOrSuspended()
                || getEndpoint().getCamelContext().isStopping();
    }

    private int forAnybody(Visits visits) throws Exception {
        return handOver(
                agenda().claim(
                                endpoint.step(),
                                most(visits),
                                endpoint.lease(),
                                component().owner()),
                visits);
    }

    private int forInsurers(Visits visits) throws Exception {
        List<Partner> troubled = component().circuits().notClosed(PartnerKind.INSURER);
        for (Partner insurer : troubled) {
            if (visits.enter(insurer)) {
                int probed = handOver(claim(1, List.of(), insurer.key()), visits);
                if (probed > 0) {
                    return probed;
                }
                visits.withdraw(insurer);
            }
        }
        AgendaBatch claimed =
                claim(most(visits), troubled.stream().map(Partner::key).toList(), null);
        if (!claimed.isEmpty()) {
            visits.enter(Partner.of(claimed.partner()));
            return handOver(claimed, visits);
        }
        return looks++ % LOOK_FOR_UNBOUND == 0 && troubled.isEmpty() ? forAnybody(visits) : 0;
    }

    private AgendaBatch claim(int most, List<String> without, String only) {
        return agenda().claimForOne(
                        endpoint.step(), most, endpoint.lease(), component().owner(), without, only);
    }

    /**
     * One by one also in claiming where the route wants single items: a partner that is slow with the first must not use up the claim on the
     * last, which another hub would then do too.
     */
    private int most(Visits visits) {
        return endpoint.isEach() || visits.probing() ? 1 : endpoint.getBatch();
    }

    private int handOver(AgendaBatch batch, Visits visits) throws Exception {
        if (!batch.isEmpty()) {
            process(batch, visits);
        }
        return batch.items().size();
    }

    private void process(AgendaBatch batch, Visits visits) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(batch);
            exchange.setProperty(AgendaOutcome.BATCH, batch);
            exchange.setProperty(Visits.PROPERTY, visits);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                LOG.warn(
                        "Step {} left {} item(s) unsettled: {}",
                        batch.step(),
                        batch.items().size(),
                        exchange.getException().getClass().getSimpleName());
                agenda().retryAfter(batch, UNSETTLED);
            } else if (exchange.getProperty(AgendaOutcome.PUT_BACK) == null) {
                visits.answered();
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private AgendaComponent component() {
        return endpoint.getComponent();
    }

    private Agenda agenda() {
        return component().agenda();
    }
}
