package dev.todoke.hub.partner;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * One circuit a partner, as this hub sees it: each hub has lines of its own and finds out for itself. A circuit that opened lets nothing
 * through until its wait is over, then one piece of work; when that succeeds everything goes on, otherwise the wait doubles.
 */
@Component
public class Circuits {

    /** Whether work for a partner may begin. */
    public enum Entry {
        FREE,
        /** One piece of work, to find out. Ends with {@link #answered}, {@link #failed} or {@link #leave}. */
        PROBE,
        SHUT
    }

    private static final Logger LOG = LoggerFactory.getLogger(Circuits.class);

    private final RetryProperties retry;
    private final Clock hubTime;
    private final Clock realTime;
    private final Map<Partner, Line> lines = new ConcurrentHashMap<>();

    @Autowired
    Circuits(RetryProperties retry, Clock clock) {
        this(retry, clock, Clock.systemUTC());
    }

    /** @param realTime what the waits are measured by */
    public Circuits(RetryProperties retry, Clock hubTime, Clock realTime) {
        this.retry = retry;
        this.hubTime = hubTime;
        this.realTime = realTime;
    }

    public Entry enter(Partner partner) {
        CircuitBreaker circuit = line(partner).circuit;
        if (circuit.getState() == CircuitBreaker.State.CLOSED) {
            return Entry.FREE;
        }
        return circuit.tryAcquirePermission() ? Entry.PROBE : Entry.SHUT;
    }

    /** Gives back a {@link Entry#PROBE} that found nothing out. */
    public void leave(Partner partner) {
        line(partner).circuit.releasePermission();
    }

    /** The partner did what was asked of it, or said clearly that it would not. */
    public void answered(Partner partner) {
        Line line = line(partner);
        line.answered();
        line.circuit.onSuccess(0, TimeUnit.MILLISECONDS);
    }

    /**
     * The partner did not answer, or made no sense.
     *
     * @param code stable reason code
     * @param detail English, ids and codes only
     */
    public void failed(Partner partner, String code, String detail) {
        Line line = line(partner);
        line.failed(code, detail);
        line.circuit.onError(0, TimeUnit.MILLISECONDS, new Unanswered(code));
    }

    /** Whether work for it waits. */
    public boolean isOpen(Partner partner) {
        Line line = lines.get(partner);
        return line != null && line.circuit.getState() != CircuitBreaker.State.CLOSED;
    }

    /** Those of a kind whose work waits, or is tried one by one. */
    public List<Partner> notClosed(PartnerKind kind) {
        return lines.keySet().stream()
                .filter(partner -> partner.kind() == kind && isOpen(partner))
                .sorted()
                .toList();
    }

    /** Ends the wait of an open circuit: the next piece of work is tried at once. */
    public void tryNow(Partner partner) {
        CircuitBreaker circuit = line(partner).circuit;
        if (circuit.getState() == CircuitBreaker.State.OPEN) {
            circuit.transitionToHalfOpenState();
        }
    }

    /** All partners this hub has had to do with since it started. */
    public Collection<Standing> standings() {
        return lines.values().stream().map(Line::standing).toList();
    }

    private Line line(Partner partner) {
        return lines.computeIfAbsent(partner, Line::new);
    }

    private final class Line {

        private final Partner partner;
        private final CircuitBreaker circuit;
        private Standing standing;

        Line(Partner partner) {
            this.partner = partner;
            this.standing = new Standing(partner, Standing.State.CLOSED, null, 0, null, null, null, null);
            this.circuit = CircuitBreaker.of(partner.key(), config(retry.of(partner.kind())));
            circuit.getEventPublisher()
                    .onStateTransition(
                            event -> became(event.getStateTransition().getToState()));
        }

        private CircuitBreakerConfig config(RetryProperties.Rule rule) {
            return CircuitBreakerConfig.custom()
                    .slidingWindowType(SlidingWindowType.COUNT_BASED)
                    .slidingWindowSize(rule.failures())
                    .minimumNumberOfCalls(rule.failures())
                    .failureRateThreshold(100)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .maxWaitDurationInHalfOpenState(Duration.ZERO)
                    .waitIntervalFunctionInOpenState(
                            IntervalFunction.ofExponentialBackoff(rule.first(), 2, rule.longest()))
                    .clock(realTime)
                    .build();
        }

        private synchronized void answered() {
            standing = new Standing(
                    partner,
                    standing.state(),
                    standing.since(),
                    0,
                    hubTime.instant(),
                    standing.lastFailure(),
                    standing.code(),
                    standing.detail());
        }

        private synchronized void failed(String code, String detail) {
            standing = new Standing(
                    partner,
                    standing.state(),
                    standing.since(),
                    standing.failures() + 1,
                    standing.lastSuccess(),
                    hubTime.instant(),
                    code,
                    detail);
        }

        private synchronized void became(CircuitBreaker.State state) {
            Standing.State now = Standing.State.valueOf(state.name());
            boolean news = (now == Standing.State.CLOSED) != standing.isClosed();
            standing = new Standing(
                    partner,
                    now,
                    news ? hubTime.instant() : standing.since(),
                    standing.failures(),
                    standing.lastSuccess(),
                    standing.lastFailure(),
                    standing.code(),
                    standing.detail());
            if (news && now != Standing.State.CLOSED) {
                LOG.warn("Partner {} is left alone for now: {}", partner.key(), standing.code());
            } else if (news) {
                LOG.info("Partner {} answers again", partner.key());
            }
        }

        private synchronized Standing standing() {
            return standing;
        }
    }

    /** What the library counts; nobody throws it. */
    private static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;

        Unanswered(String code) {
            super(code, null, false, false);
        }
    }
}
