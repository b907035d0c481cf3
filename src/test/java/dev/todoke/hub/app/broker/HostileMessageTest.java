package dev.todoke.hub.app.broker;

import static dev.todoke.hub.app.broker.BrokerUnderTest.KYOKAI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.insurer.InsurerQueues;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** What an insurer that was taken over could try on the hub's result route. */
class HostileMessageTest {

    private static final AtomicBoolean CODE_OF_SENDER_RAN = new AtomicBoolean();

    @TempDir
    Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final BlockingQueue<org.apache.camel.Message> received = new LinkedBlockingQueue<>();
    private BrokerUnderTest broker;
    private JmsPoolConnectionFactory pool;

    @BeforeEach
    void start() throws Exception {
        broker = new BrokerUnderTest(folder);
        pool = broker.pool();
        camel.addComponent("jms", new MessagingConfiguration().jms(pool));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("jms:queue:" + InsurerQueues.RESULT).process(exchange -> {
                    exchange.getMessage().getBody(String.class);
                    received.add(exchange.getMessage());
                });
            }
        });
        camel.start();
        CODE_OF_SENDER_RAN.set(false);
    }

    @AfterEach
    void stop() throws Exception {
        camel.stop();
        pool.stop();
        broker.stop();
    }

    @TestFactory
    Stream<DynamicTest> headers_that_steer_camel_do_not_come_in_however_they_are_spelt() {
        return eachProtocol(connect -> {
            try (JMSContext insurer = connect.apply(KYOKAI)) {
                Message message = insurer.createTextMessage("result");
                for (String name : new String[] {
                    "CamelHttpUri", "camelHttpUri", "CAMELFileName", "cAmElBeanMethodName", "CamelExecCommandExecutable"
                }) {
                    message.setStringProperty(name, "evil");
                }
                message.setStringProperty("MessageId", "harmless");
                send(insurer, message);
            }

            org.apache.camel.Message actual = received.poll(10, TimeUnit.SECONDS);
            assertThat(actual.getHeaders()).containsEntry("MessageId", "harmless");
            assertThat(actual.getHeaders()).doesNotContainValue("evil");
            assertThat(actual.getHeader(SenderStamp.SENDER)).isEqualTo(KYOKAI.user());
        });
    }

    @TestFactory
    Stream<DynamicTest> an_object_is_parked_unread_and_its_class_never_runs() {
        return eachProtocol(connect -> {
            try (JMSContext insurer = connect.apply(KYOKAI)) {
                send(insurer, insurer.createObjectMessage(new Gadget()));
                send(insurer, insurer.createTextMessage("the next result"));
            }

            assertThat(received.poll(10, TimeUnit.SECONDS).getBody(String.class))
                    .isEqualTo("the next result");
            try (JMSContext hub = broker.hub();
                    JMSConsumer parked = hub.createConsumer(hub.createQueue("parked.insurer"))) {
                assertThat(parked.receive(10_000)).isNotNull();
            }
            assertThat(received).isEmpty();
            assertThat(CODE_OF_SENDER_RAN).isFalse();
        });
    }

    private static void send(JMSContext insurer, Message message) {
        insurer.createProducer().send(insurer.createQueue(InsurerQueues.RESULT), message);
    }

    private interface Story {
        void tell(Function<InsurerAccount, JMSContext> connect) throws Exception;
    }

    private Stream<DynamicTest> eachProtocol(Story story) {
        return Stream.of(
                DynamicTest.dynamicTest("CORE", () -> story.tell(broker::core)),
                DynamicTest.dynamicTest("AMQP", () -> story.tell(broker::amqp)));
    }

    /** Stands for any class on the hub's class path that does something when it is read. */
    private static final class Gadget implements Serializable {

        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) throws IOException {
            CODE_OF_SENDER_RAN.set(true);
        }
    }
}
