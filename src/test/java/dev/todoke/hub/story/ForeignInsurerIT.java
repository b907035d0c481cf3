package dev.todoke.hub.story;

import static dev.todoke.hub.story.HubUnderTest.SEISAKU;
import static dev.todoke.hub.story.HubUnderTest.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.identity.SyntheticNumbers;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An insurer's own system, which shares no code with the hub, over AMQP 1.0 in the place of a simulated one. */
class ForeignInsurerIT {

    private static final String KYOKAI = "kyokai-tokyo";
    private static final String KYOKAI_NUMBER = "01130012";
    private static final String KENPO_NUMBER = "06139992";

    private static HubUnderTest hub;

    private Connection connection;
    private Session session;

    @BeforeAll
    static void start() {
        hub = HubUnderTest.start(HubUnderTest.KYOKAI_ABSENT);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void connect() throws JMSException, IOException {
        connection = new JmsConnectionFactory(
                        KYOKAI,
                        Queues.password(hub.home(), KYOKAI),
                        "amqp://127.0.0.1:" + hub.port("todoke.broker.amqp-port"))
                .createConnection();
        connection.start();
        session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
    }

    @AfterEach
    void disconnect() throws JMSException {
        connection.close();
    }

    @Test
    void reads_its_order_opens_the_number_and_its_answers_move_the_case() throws Exception {
        String caseNo = hub.drop(SHOJI, "SHFD0006.CSV", Filed.csv(Filed.person("ﾖｿ ﾀﾛｳ", "余所　太郎", 1201, hub.today())))
                .caseNos()
                .get(0);
        hub.passTimeUntilEvent(caseNo, "REGISTRATION_SENT");

        String order = receive(Queues.KYOKAI_ORDERS);

        assertThat(element(order, "caseNo")).isEqualTo(caseNo);
        assertThat(element(order, "insurerNumber")).isEqualTo(KYOKAI_NUMBER);
        assertThat(order).doesNotContain(SyntheticNumbers.number(1201));
        assertThat(opened(element(order, "personalNumberEnvelope")))
                .isEqualTo(Map.of("personalNumber", SyntheticNumbers.number(1201), "sub", caseNo));

        send(Queues.RESULTS, result("one", caseNo, KYOKAI_NUMBER, "REGISTERED"));
        awaitState(caseNo, "REGISTERED");
        send(Queues.RESULTS, result("two", caseNo, KYOKAI_NUMBER, "VIEWABLE"));
        awaitState(caseNo, "CLOSED");
        send(Queues.RESULTS, result("one", caseNo, KYOKAI_NUMBER, "REGISTERED"));
        hub.settle();

        assertThat(hub.theCase(caseNo).count("RESULT_REGISTERED")).isEqualTo(1);
        assertThat(receive(Queues.KYOKAI_NOTICES)).contains(caseNo);
    }

    @Test
    void is_refused_at_every_queue_that_is_not_its_own() {
        for (String closed : List.of(Queues.KENPO_ORDERS, "hub.insurer.06139992.notice.v1", Queues.RESULTS)) {
            assertThatThrownBy(() -> session.createConsumer(session.createQueue(closed)))
                    .as("reading " + closed)
                    .isInstanceOf(JMSException.class);
        }
        for (String closed : List.of(Queues.KENPO_ORDERS, Queues.KYOKAI_ORDERS, "parked")) {
            assertThatThrownBy(() -> send(closed, "<x/>"))
                    .as("writing " + closed)
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void an_answer_for_another_insurers_person_is_parked_and_changes_nothing() throws Exception {
        String foreign = hub.drop(
                        SEISAKU,
                        "enrolment.xml",
                        Filed.xml(hub.today(), XmlText.enrolment("ﾖｿ ｼﾞﾛｳ", "余所　次郎", "1", "1990-04-01", 1202)))
                .caseNos()
                .get(0);
        hub.settle();
        List<String> before = hub.theCase(foreign).events();

        send(Queues.RESULTS, result("forged-1", foreign, KENPO_NUMBER, "REJECTED"));
        send(Queues.RESULTS, result("forged-2", foreign, KYOKAI_NUMBER, "REJECTED"));
        TextMessage disguised = session.createTextMessage(result("forged-3", foreign, KENPO_NUMBER, "REJECTED"));
        disguised.setStringProperty("HubSender", "mihon-kenpo");
        send(Queues.RESULTS, disguised);

        await().until(() -> parked().size() == 3);
        hub.settle();
        assertThat(parked()).containsExactlyInAnyOrder("FOREIGN_SENDER", "UNKNOWN_CASE", "FOREIGN_SENDER");
        assertThat(hub.theCase(foreign).events()).isEqualTo(before);
    }

    private static List<String> parked() {
        return hub.database()
                .sql("select code from parked_message where boundary = 'insurer'")
                .query(String.class)
                .list();
    }

    private static void awaitState(String caseNo, String state) {
        await("case " + caseNo + " to be " + state)
                .atMost(EmployerClient.PATIENCE)
                .until(() -> hub.theCase(caseNo).state().equals(state));
    }

    private String receive(String queue) throws JMSException {
        try (MessageConsumer consumer = session.createConsumer(session.createQueue(queue))) {
            Message message = consumer.receive(EmployerClient.PATIENCE.toMillis());
            assertThat(message).as("a message on " + queue).isNotNull();
            return message.getBody(String.class);
        }
    }

    private void send(String queue, String text) throws JMSException {
        send(queue, session.createTextMessage(text));
    }

    private void send(String queue, Message message) throws JMSException {
        try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.send(message);
        }
    }

    private static String result(String id, String caseNo, String insurerNumber, String outcome) {
        String reason = outcome.equals("REJECTED") ? "<reason>OTHER</reason><text>見本</text>" : "";
        return """
                <registrationResult xmlns="urn:todoke:registration-result:1">
                <messageId>%s-%s</messageId><inReplyTo>%s-insurer-1</inReplyTo><caseNo>%s</caseNo><insurerNumber>%s</insurerNumber>
                <result>%s</result>%s<happenedAt>%sT12:00:00+09:00</happenedAt></registrationResult>""".formatted(id, caseNo, caseNo, caseNo, insurerNumber, outcome, reason, hub.today());
    }

    private static Map<String, Object> opened(String envelope) throws Exception {
        JWEObject jwe = JWEObject.parse(envelope);
        String key = Files.readString(hub.home().resolve("keys/insurers/" + KYOKAI + ".private.jwk"));
        jwe.decrypt(new ECDHDecrypter(ECKey.parse(key)));
        return jwe.getPayload().toJSONObject();
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        return found.find() ? found.group(1) : "";
    }
}
