package dev.todoke.hub.app.start;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sample filings.
 *
 * @param dropAtFirstStart drop them through SFTP when the hub is ready for the first time
 * @param every real time from one to the next
 */
@ConfigurationProperties("todoke.samples")
record SampleProperties(
        @DefaultValue("false") boolean dropAtFirstStart,
        @DefaultValue("1s") Duration every) {}
