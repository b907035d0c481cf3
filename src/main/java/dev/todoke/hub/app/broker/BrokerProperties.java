package dev.todoke.hub.app.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The broker inside this JVM; production mode uses {@code spring.artemis.*} instead.
 *
 * @param embedded start one here
 * @param address interface its two ports listen on
 * @param corePort for Artemis' own protocol, as the Artemis JMS client speaks it; 0 takes a free one
 * @param amqpPort for AMQP 1.0; 0 takes a free one
 * @param journalTimeout how long the journal waits for company before it forces a write to disk; every durable commit waits that long
 * @param maxAddressSize of messages of one address in memory; more go to pages on disk
 * @param maxAddressPages size of pages of one address on disk; more are refused, so that a silent insurer cannot fill the disk
 * @param maxDiskUsage percentage of the disk in use above which the broker takes no messages
 * @param rememberedSendKeys how many send keys an address remembers, over restarts, to drop what comes twice
 * @param maxDeliveries of a message before it is parked
 */
@ConfigurationProperties("todoke.broker")
record BrokerProperties(
        @DefaultValue("false") boolean embedded,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("61616") int corePort,
        @DefaultValue("5672") int amqpPort,
        @DefaultValue("200us") Duration journalTimeout,
        @DefaultValue("64MB") DataSize maxAddressSize,
        @DefaultValue("4GB") DataSize maxAddressPages,
        @DefaultValue("97") int maxDiskUsage,
        @DefaultValue("50000") int rememberedSendKeys,
        @DefaultValue("10") int maxDeliveries) {}
