package dev.todoke.hub.partner;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long work waits when a partner cannot be reached; real time in every mode.
 *
 * @param first wait after the first try
 * @param longest limit of the doubling
 * @param partners what differs for a kind of partner
 */
@ConfigurationProperties("todoke.retry")
public record RetryProperties(
        @DefaultValue("1s") Duration first,
        @DefaultValue("5m") Duration longest,
        @DefaultValue Map<PartnerKind, Rule> partners) {

    /**
     * When the circuit of a partner opens, and how long until it is tried again.
     *
     * @param failures in a row that open it; 1 where a failure is the line's and never that of one piece of work
     * @param first wait after it opened
     * @param longest limit of the doubling
     */
    public record Rule(
            @DefaultValue("3") int failures,
            @DefaultValue("1s") Duration first,
            @DefaultValue("5m") Duration longest) {}

    Rule of(PartnerKind kind) {
        Rule rule = partners.get(kind);
        return rule == null ? new Rule(3, first, longest) : rule;
    }

    /** How long one piece of work waits after its so-manieth try. */
    public Duration waitAfter(int attempt) {
        long factor = 1L << Math.min(Math.max(attempt - 1, 0), 20);
        Duration wait = first.multipliedBy(factor);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
