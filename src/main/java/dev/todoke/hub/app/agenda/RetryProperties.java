package dev.todoke.hub.app.agenda;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long work waits when a partner cannot be reached; real time in every mode.
 *
 * @param first wait after the first try
 * @param longest limit of the doubling
 */
@ConfigurationProperties("todoke.retry")
record RetryProperties(
        @DefaultValue("1s") Duration first,
        @DefaultValue("5m") Duration longest) {

    Duration waitAfter(int attempt) {
        long factor = 1L << Math.min(Math.max(attempt - 1, 0), 20);
        Duration wait = first.multipliedBy(factor);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
