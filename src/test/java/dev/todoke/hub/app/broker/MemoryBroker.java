package dev.todoke.hub.app.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConnectionDetails;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisMode;
import org.springframework.jms.connection.JmsTransactionManager;

/** A broker in this JVM and in memory only, spoken to in the hub's own way. It knows no queue that was not named. */
public final class MemoryBroker implements ArtemisConnectionDetails {

    /** Where a message ends that was delivered twice in vain. */
    public static final String DEAD = "dead";

    private static final String URL = "vm://4711";
    private static final long NOTHING_CAME_MILLIS = 100;

    private final MessagingConfiguration messaging = new MessagingConfiguration();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final JmsPoolConnectionFactory pool;

    public MemoryBroker(String... queues) throws Exception {
        Configuration settings = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("in-vm", URL);
        settings.addAddressSetting(
                "#",
                new AddressSettings()
                        .setAutoCreateAddresses(false)
                        .setAutoCreateQueues(false)
                        .setMaxDeliveryAttempts(2)
                        .setDeadLetterAddress(SimpleString.of(DEAD))
                        .setExpiryAddress(SimpleString.of(DEAD)));
        for (String queue : queues) {
            settings.addAddressConfiguration(address(queue));
        }
        settings.addAddressConfiguration(address(DEAD));
        server.setConfiguration(settings);
        server.start();
        pool = messaging.connectionFactory(this);
    }

    private static CoreAddressConfiguration address(String queue) {
        return new CoreAddressConfiguration()
                .setName(queue)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST));
    }

    public void addQueue(String queue) throws Exception {
        server.getActiveMQServer()
                .createQueue(QueueConfiguration.of(queue)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setAutoCreateAddress(true));
    }

    /** The {@code jms:} component as the hub sets it up. */
    public JmsComponent jms() {
        return messaging.jms(pool);
    }

    /** The {@code results:} component over the same connections. */
    public ResultsComponent results() {
        return new ResultsComponent(pool);
    }

    /** The policy {@code jmsRequired} as the hub sets it up. */
    public SpringTransactionPolicy jmsRequired() {
        return messaging.jmsRequired(new JmsTransactionManager(pool));
    }

    public void send(String queue, Function<JMSContext, Message> message) {
        try (JMSContext context = context()) {
            context.createProducer().send(context.createQueue(queue), message.apply(context));
        }
    }

    /** Takes everything from a queue, and is through when nothing more comes. */
    public List<String> drain(String queue) throws Exception {
        List<String> texts = new ArrayList<>();
        try (JMSContext context = context();
                JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
            for (Message found; (found = consumer.receive(NOTHING_CAME_MILLIS)) != null; ) {
                texts.add(((TextMessage) found).getText());
            }
        }
        return texts;
    }

    /** Messages on a queue, or on their way to a reader that has not acknowledged them yet. */
    public long depth(String queue) {
        return server.getActiveMQServer().locateQueue(queue).getMessageCount();
    }

    public long acknowledged(String queue) {
        return server.getActiveMQServer().locateQueue(queue).getMessagesAcknowledged();
    }

    private JMSContext context() {
        return ((ConnectionFactory) pool).createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    public void stop() throws Exception {
        pool.stop();
        server.stop();
    }

    @Override
    public ArtemisMode getMode() {
        return ArtemisMode.NATIVE;
    }

    @Override
    public String getBrokerUrl() {
        return URL;
    }

    @Override
    public String getUser() {
        return null;
    }

    @Override
    public String getPassword() {
        return null;
    }
}
