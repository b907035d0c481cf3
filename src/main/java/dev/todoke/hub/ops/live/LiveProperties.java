package dev.todoke.hub.ops.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stream that tells open pages of changes. Times are real time.
 *
 * @param streams open streams at most; pages beyond that look every half minute
 * @param look how often the database is asked, once for all streams
 * @param heartbeat how often a stream carries the hub's time, which also finds out who has gone
 * @param lifetime after which a stream ends; the browser opens a new one, with its rights checked again
 */
@ConfigurationProperties("todoke.desk.live")
record LiveProperties(
        @DefaultValue("200") int streams,
        @DefaultValue("1s") Duration look,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("15m") Duration lifetime) {}
