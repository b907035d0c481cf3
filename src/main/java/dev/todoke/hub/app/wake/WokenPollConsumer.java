package dev.todoke.hub.app.wake;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;

/**
 * A consumer that looks at intervals, and at once when it is woken. Both happen on one thread, so that no two looks run beside each other;
 * woken during a look, it looks once more afterwards.
 */
public abstract class WokenPollConsumer extends ScheduledPollConsumer {

    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile ScheduledExecutorService thread;

    protected WokenPollConsumer(ScheduledPollEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
    }

    /** Has it look now; returns at once. Nothing happens while it is stopped: it looks when it starts. */
    public final void wake() {
        ScheduledExecutorService running = thread;
        if (running == null || !woken.compareAndSet(false, true)) {
            return;
        }
        try {
            running.execute(this);
        } catch (RejectedExecutionException stopping) {
            woken.set(false);
        }
    }

    @Override
    public void run() {
        // Before the look: what comes during it may be missed by it.
        woken.set(false);
        super.run();
    }

    @Override
    protected void doStart() throws Exception {
        thread = getEndpoint()
                .getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadScheduledExecutor(this, getEndpoint().getEndpointUri());
        setScheduledExecutorService(thread);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (thread != null) { // null: stopped without having been started
            getEndpoint().getCamelContext().getExecutorServiceManager().shutdownNow(thread);
            thread = null;
        }
        setScheduledExecutorService(null);
        setScheduler(null); // it holds the thread; the next start makes both anew
    }
}
