package dev.todoke.hub.app.agenda;

import org.apache.camel.AggregationStrategy;
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
            caller.setException(called.getException());
        }
        return caller;
    }
}
