package dev.todoke.hub.app.broker;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;

/** One queue of results. Consumer only. */
@UriEndpoint(
        scheme = "results",
        title = "Results",
        syntax = "results:queue",
        consumerOnly = true,
        firstVersion = "1.0.0",
        category = {})
public class ResultsEndpoint extends ScheduledPollEndpoint {

    @UriPath
    @Metadata(required = true)
    private final String queue;

    /** The most messages in one batch. What is there is taken: nobody waits for a batch to be full. */
    @UriParam(defaultValue = "200")
    private int batch = 200;

    ResultsEndpoint(String uri, ResultsComponent component, String queue) {
        super(uri, component);
        this.queue = queue;
        setInitialDelay(0);
        setDelay(10); // between two waits for a message, which are what takes time
        setGreedy(true);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("Insurers put results on the queue, not the hub");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ResultsConsumer consumer = new ResultsConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public ResultsComponent getComponent() {
        return (ResultsComponent) super.getComponent();
    }

    String queue() {
        return queue;
    }

    public int getBatch() {
        return batch;
    }

    public void setBatch(int batch) {
        this.batch = batch;
    }
}
