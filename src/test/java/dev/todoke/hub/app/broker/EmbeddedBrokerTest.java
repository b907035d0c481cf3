package dev.todoke.hub.app.broker;

import static dev.todoke.hub.app.broker.BrokerUnderTest.KYOKAI;
import static dev.todoke.hub.app.broker.BrokerUnderTest.MIHON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.insurer.InsurerQueues;
import dev.todoke.hub.insurer.OrderKind;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final long WAIT_MS = 5_000;

    @TempDir
    Path folder;

    private BrokerUnderTest unit;

    @BeforeEach
    void start() throws Exception {
        unit = new BrokerUnderTest(folder);
    }

    @AfterEach
    void stop() throws Exception {
        unit.stop();
    }

    private static String registrations(InsurerAccount insurer) {
        return OrderKind.REGISTRATION.queue(insurer.insurerNumber());
    }

    @TestFactory
    Stream<DynamicTest> an_insurer_reads_its_own_queues_only() {
        return eachProtocol(connect -> {
            try (JMSContext hub = unit.hub();
                    JMSContext insurer = connect.apply(KYOKAI)) {
                send(hub, registrations(KYOKAI), "for kyokai");
                assertThat(receive(insurer, registrations(KYOKAI))).isEqualTo("for kyokai");
                for (OrderKind kind : OrderKind.values()) {
                    send(hub, kind.queue(KYOKAI.insurerNumber()), kind.name());
                    assertThat(receive(insurer, kind.queue(KYOKAI.insurerNumber())))
                            .isEqualTo(kind.name());
                    assertRefused(() -> receive(insurer, kind.queue(MIHON.insurerNumber())));
                }
                assertRefused(() -> receive(insurer, InsurerQueues.notice(MIHON.insurerNumber())));
                assertRefused(() -> receive(insurer, InsurerQueues.RESULT));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> an_insurer_sends_results_and_nothing_else() {
        return eachProtocol(connect -> {
            try (JMSContext insurer = connect.apply(KYOKAI)) {
                send(insurer, InsurerQueues.RESULT, "registered");
                assertRefused(() -> send(insurer, registrations(KYOKAI), "to itself"));
                assertRefused(() -> send(insurer, registrations(MIHON), "to a rival"));
                assertRefused(() -> send(insurer, "new.queue", "nobody made it"));
            }
            try (JMSContext hub = unit.hub()) {
                assertThat(receive(hub, InsurerQueues.RESULT)).isEqualTo("registered");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_hub_sees_who_sent_a_result_whatever_the_sender_claims() {
        return eachProtocol(connect -> {
            try (JMSContext insurer = connect.apply(MIHON)) {
                send(insurer, claiming(insurer, "registered"));
            }
            try (JMSContext hub = unit.hub();
                    JMSConsumer consumer = hub.createConsumer(hub.createQueue(InsurerQueues.RESULT))) {
                Message actual = consumer.receive(WAIT_MS);
                assertThat(actual.getStringProperty(SenderStamp.SENDER)).isEqualTo(MIHON.user());
                assertThat(actual.getBody(String.class)).isEqualTo("registered");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_message_too_large_to_be_stamped_is_refused() {
        return eachProtocol(connect -> {
            try (JMSContext insurer = connect.apply(MIHON);
                    JMSContext hub = unit.hub();
                    JMSConsumer consumer = hub.createConsumer(hub.createQueue(InsurerQueues.RESULT))) {
                assertRefused(() -> send(insurer, claiming(insurer, "見本".repeat(250_000))));
                assertThat(consumer.receiveNoWait()).isNull();
            }
        });
    }

    @Test
    void nobody_connects_with_a_wrong_password() {
        InsurerAccount stranger = new InsurerAccount("stranger", "00000000");
        assertRefused(() -> unit.core(stranger).start());
        assertRefused(() -> unit.amqp(stranger).start());
    }

    @Test
    void drops_a_message_with_a_known_send_key_even_after_a_restart() throws Exception {
        try (JMSContext hub = unit.hub()) {
            sendWithKey(hub, "case-1/registration/1");
            sendWithKey(hub, "case-1/registration/1");
        }
        unit.stop();
        unit = new BrokerUnderTest(folder);
        try (JMSContext hub = unit.hub()) {
            sendWithKey(hub, "case-1/registration/1");
            send(hub, registrations(KYOKAI), "the next");
            assertThat(receive(hub, registrations(KYOKAI))).isEqualTo("case-1/registration/1");
            assertThat(receive(hub, registrations(KYOKAI))).isEqualTo("the next");
        }
    }

    private static void sendWithKey(JMSContext context, String key) {
        context.createProducer().setProperty("_AMQ_DUPL_ID", key).send(context.createQueue(registrations(KYOKAI)), key);
    }

    private static TextMessage claiming(JMSContext context, String text) throws JMSException {
        TextMessage message = context.createTextMessage(text);
        for (String property : List.of("JMSXUserID", "_AMQ_VALIDATED_USER", SenderStamp.SENDER)) {
            message.setStringProperty(property, KYOKAI.user());
        }
        return message;
    }

    private static void send(JMSContext context, Message message) {
        context.createProducer().send(context.createQueue(InsurerQueues.RESULT), message);
    }

    private static void send(JMSContext context, String queue, String text) {
        context.createProducer().send(context.createQueue(queue), text);
    }

    private static String receive(JMSContext context, String queue) throws JMSException {
        try (var consumer = context.createConsumer(context.createQueue(queue))) {
            return consumer.receive(WAIT_MS).getBody(String.class);
        }
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(JMSRuntimeException.class);
    }

    private interface Story {
        void tell(Function<InsurerAccount, JMSContext> connect) throws Exception;
    }

    private Stream<DynamicTest> eachProtocol(Story story) {
        return Stream.of(
                DynamicTest.dynamicTest("CORE", () -> story.tell(unit::core)),
                DynamicTest.dynamicTest("AMQP", () -> story.tell(unit::amqp)));
    }
}
