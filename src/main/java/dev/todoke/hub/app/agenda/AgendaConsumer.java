package dev.todoke.hub.app.agenda;

import dev.todoke.hub.app.wake.WokenPollConsumer;
import dev.todoke.hub.casefile.AgendaBatch;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims and hands over, at intervals and when work has just become due. What a route leaves unsettled (its error policy failed too) is put back for later. */
class AgendaConsumer extends WokenPollConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(AgendaConsumer.class);
    private static final Duration UNSETTLED = Duration.ofSeconds(10);

    private final AgendaEndpoint endpoint;
    private Runnable noLonger = () -> {};

    AgendaConsumer(AgendaEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        noLonger = endpoint.getComponent().dueWork().listen(endpoint.step(), this::wake);
    }

    @Override
    protected void doStop() throws Exception {
        noLonger.run();
        super.doStop();
    }

    @Override
    protected int poll() throws Exception {
        AgendaComponent component = endpoint.getComponent();
        // One by one also in claiming: a partner that is slow with the first item must not use up the claim on the
        // last,
        // which another hub would then do too.
        int most = endpoint.isEach() ? 1 : endpoint.getBatch();
        AgendaBatch claimed = component.agenda().claim(endpoint.step(), most, endpoint.lease(), component.owner());
        if (!claimed.isEmpty()) {
            handOver(claimed);
        }
        return claimed.items().size();
    }

    private void handOver(AgendaBatch batch) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(batch);
            exchange.setProperty(AgendaOutcome.BATCH, batch);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                LOG.warn(
                        "Step {} left {} item(s) unsettled: {}",
                        batch.step(),
                        batch.items().size(),
                        exchange.getException().getClass().getSimpleName());
                endpoint.getComponent().agenda().retryAfter(batch, UNSETTLED);
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
