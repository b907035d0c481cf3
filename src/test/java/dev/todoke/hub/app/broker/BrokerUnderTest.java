package dev.todoke.hub.app.broker;

import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.app.home.TestHome;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.util.unit.DataSize;

/** An embedded broker with two insurers, and clients of every kind. */
final class BrokerUnderTest {

    static final InsurerAccount KYOKAI = new InsurerAccount("kyokai-tokyo", "01130012");
    static final InsurerAccount MIHON = new InsurerAccount("mihon-kenpo", "06139999");

    private final int corePort = freePort();
    private final int amqpPort = freePort();
    private final BrokerUsers users;
    final EmbeddedBroker broker;

    BrokerUnderTest(Path folder) throws Exception {
        HubHome home = TestHome.makingKeys(folder);
        List<InsurerAccount> insurers = List.of(KYOKAI, MIHON);
        users = new BrokerUsers(home, insurers, (section, line) -> {});
        broker = new EmbeddedBroker(home, properties(), users, insurers);
    }

    private BrokerProperties properties() {
        return new BrokerProperties(
                true,
                "127.0.0.1",
                corePort,
                amqpPort,
                Duration.ofNanos(200_000),
                DataSize.ofMegabytes(64),
                DataSize.ofGigabytes(4),
                99,
                50_000,
                2);
    }

    JmsPoolConnectionFactory pool() {
        return new MessagingConfiguration().connectionFactory(broker);
    }

    JMSContext hub() {
        return pool().createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    JMSContext core(InsurerAccount insurer) {
        return context(new ActiveMQConnectionFactory("tcp://127.0.0.1:" + corePort), insurer);
    }

    JMSContext amqp(InsurerAccount insurer) {
        return context(new JmsConnectionFactory("amqp://127.0.0.1:" + amqpPort), insurer);
    }

    private JMSContext context(ConnectionFactory factory, InsurerAccount insurer) {
        return factory.createContext(insurer.user(), users.password(insurer.user()), JMSContext.AUTO_ACKNOWLEDGE);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() throws Exception {
        broker.stop();
    }
}
