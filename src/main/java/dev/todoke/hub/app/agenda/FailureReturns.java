package dev.todoke.hub.app.agenda;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/**
 * Brings the failure of a called route back as one that nobody has dealt with yet. Without it the caller's error policy stays silent: a
 * transacted or splitting route marks its exchange as a failure already handled, and the mark would come back with it.
 */
@Component("failureReturns")
class FailureReturns implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange caller, Exchange called) {
        if (called != null && called.getException() != null) {
            caller.setException(what(called.getException()));
        }
        return caller;
    }

    /** A split says only that one of its parts failed; which failure it was decides what becomes of the work. */
    private static Throwable what(Exception failure) {
        boolean saysNoMore = failure.getClass() == CamelExchangeException.class && failure.getCause() != null;
        return saysNoMore ? failure.getCause() : failure;
    }
}
