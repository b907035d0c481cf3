package dev.todoke.hub.app.clock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rehearsal clock; without {@code day} the hub uses the machine's clock.
 *
 * @param day how long a day of the hub takes
 * @param start hub time at the very first start; later starts go on from where the clock stopped
 * @param shared file by which several processes agree on the hub's time, see {@link SharedTime}; empty: each process has a clock of its own
 * @param heartbeat how often the time is written down, and so how much real time a killed hub may skip
 */
@ConfigurationProperties("todoke.clock")
record ClockProperties(
        Duration day,
        @DefaultValue("2026-12-01T08:30:00+09:00") OffsetDateTime start,
        Path shared,
        @DefaultValue("500ms") Duration heartbeat) {}
