package dev.todoke.hub.app.broker;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsHeaderFilterStrategy;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConnectionDetails;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.JmsTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** How the hub talks to its broker, embedded or not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArtemisProperties.class)
class MessagingConfiguration {

    private static final String EVERY_CLASS = "*";

    /** Spring's own bean of this kind steps back where the connection factory is not Spring's. */
    @Bean
    @ConditionalOnProperty(name = "todoke.broker.embedded", havingValue = "false", matchIfMissing = true)
    ArtemisConnectionDetails outsideBroker(ArtemisProperties properties) {
        return new OutsideBroker(properties);
    }

    /** No class is ever deserialised from a message: a sender could choose it (CVE-2026-40860, CVE-2026-43866). */
    @Bean(destroyMethod = "stop")
    JmsPoolConnectionFactory connectionFactory(ArtemisConnectionDetails broker) {
        ActiveMQConnectionFactory artemis =
                new ActiveMQConnectionFactory(broker.getBrokerUrl(), broker.getUser(), broker.getPassword());
        artemis.setDeserializationDenyList(EVERY_CLASS);
        artemis.setCacheDestinations(true);
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(artemis);
        pool.setMaxConnections(4);
        pool.setMaxSessionsPerConnection(100);
        return pool;
    }

    /**
     * Camel's {@code jms:} endpoints: a message read is acknowledged when its exchange is done, in the same session as
     * what the exchange sent; nobody ever waits for a reply.
     */
    @Bean
    JmsComponent jms(ConnectionFactory connectionFactory) {
        JmsComponent component = new JmsComponent();
        component.setConnectionFactory(connectionFactory);
        component.setTransacted(true);
        component.setLazyCreateTransactionManager(false);
        component.setCacheLevelName("CACHE_CONSUMER");
        component.setDisableReplyTo(true);
        component.setHeaderFilterStrategy(headerFilter());
        return component;
    }

    /** A message must not set Camel's own headers, however it spells them (CVE-2026-40453). */
    private static JmsHeaderFilterStrategy headerFilter() {
        JmsHeaderFilterStrategy filter = new JmsHeaderFilterStrategy();
        filter.setLowerCase(true);
        return filter;
    }

    @Bean
    JmsTransactionManager jmsTransactionManager(ConnectionFactory connectionFactory) {
        return new JmsTransactionManager(connectionFactory);
    }

    /** {@code <transacted ref="jmsRequired"/>}: everything the route sends from there on goes out in one commit. */
    @Bean
    SpringTransactionPolicy jmsRequired(JmsTransactionManager jmsTransactionManager) {
        return new SpringTransactionPolicy(jmsTransactionManager);
    }

    /** {@code <transacted/>} without a reference is a database transaction. */
    @Bean("PROPAGATION_REQUIRED")
    SpringTransactionPolicy databaseRequired(PlatformTransactionManager transactionManager) {
        return new SpringTransactionPolicy(transactionManager);
    }
}
