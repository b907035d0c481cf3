package dev.todoke.hub.ops.partners;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a partner that has answers to give counts as silent; durations are hub time, and closed days do not count.
 *
 * @param agency how long the agency may take with an application, until the hub has learned it
 * @param insurer how long an insurer may take with an order, until the hub has learned it
 * @param learnedFrom how many answers it takes to learn a partner's habit
 * @param patience how much longer than nineteen answers in twenty took it may take
 * @param shortest below which nobody is called silent
 */
@ConfigurationProperties("todoke.silence")
record SilenceProperties(
        @DefaultValue("10d") Duration agency,
        @DefaultValue("7d") Duration insurer,
        @DefaultValue("20") int learnedFrom,
        @DefaultValue("2") double patience,
        @DefaultValue("4h") Duration shortest) {}
