package dev.todoke.hub.simulator.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.insurer.Orders;
import dev.todoke.hub.insurer.RegistrationMessages;
import dev.todoke.hub.insurer.RegistrationOrder.Number;
import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties.Member;
import dev.todoke.hub.vault.NumbersOnly;
import jakarta.jms.JMSContext;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmlunit.assertj3.XmlAssert;

class InsurerSimulatorTest {
    private static final String BROKER = "vm://4711";
    private static final PersonalNumber GOOD = PersonalNumber.of("123456789018");
    private static final PersonalNumber WRONG = PersonalNumber.of("123456789012");
    private static final String CASE = "C-20261201-0000001";

    private static EmbeddedActiveMQ broker;
    private static RegistrationMessages messages;

    @TempDir
    Path home;

    private final TurnableClock clock = new TurnableClock();
    private ECKey key;
    private InsurerSimulator unit;
    private JMSContext hub;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new EmbeddedActiveMQ();
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("vm", BROKER));
        broker.start();
        messages = Orders.messages();
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.stop();
    }

    @BeforeEach
    void start() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        Files.writeString(home.resolve("kyokai-tokyo.private.jwk"), key.toJSONString());
        Files.writeString(home.resolve("mihon-kenpo.private.jwk"), key.toJSONString());
        Files.writeString(home.resolve("users"), "kyokai-tokyo=a\nmihon-kenpo=b\n");
        hub = new ActiveMQConnectionFactory(BROKER).createContext();
        unit = simulator();
        unit.start();
    }

    @AfterEach
    void stop() {
        unit.stop();
        hub.close();
    }

    @Test
    void a_person_with_a_number_is_registered_and_then_viewable() throws Exception {
        send("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Given(GOOD));
        clock.turn(Duration.ofDays(10));

        String registered = result();
        assertValue(registered, "caseNo", CASE);
        assertValue(registered, "insurerNumber", "01130012");
        assertValue(registered, "result", "REGISTERED");
        assertValue(result(), "result", "VIEWABLE");
    }

    @Test
    void results_are_valid_and_hold_no_number_and_no_name() throws Exception {
        send("mihon-kenpo", 1, "ﾐﾎﾝ ﾃｲｼ", new Number.Given(GOOD));
        clock.turn(Duration.ofDays(10));

        String actual = result();
        XmlAssert.assertThat(actual).isValidAgainst(new File("mappings/schemas/registration-result.xsd"));
        assertValue(actual, "reason", "JLIS_MISMATCH");
        assertThat(actual).doesNotContain("123456789018", "ﾃｲｼ");
        result();
    }

    @Test
    void a_number_filed_later_completes_what_was_incomplete() throws Exception {
        send("mihon-kenpo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Missing(false));
        clock.turn(Duration.ofDays(1));
        assertValue(result(), "reason", "MY_NUMBER_MISSING");

        send("mihon-kenpo", 2, "ﾐﾎﾝ ﾀﾛｳ", new Number.Given(GOOD));
        clock.turn(Duration.ofDays(5));

        assertValue(result(), "result", "REGISTERED");
        assertValue(result(), "result", "VIEWABLE");
    }

    @Test
    void a_number_that_comes_before_the_complaint_silences_it() throws Exception {
        send("mihon-kenpo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Missing(false));
        send("mihon-kenpo", 2, "ﾐﾎﾝ ﾀﾛｳ", new Number.Given(GOOD));
        clock.turn(Duration.ofDays(10));

        assertValue(result(), "result", "REGISTERED");
        assertValue(result(), "result", "VIEWABLE");
    }

    @Test
    void a_wrong_check_digit_is_noticed_inside_the_envelope() throws Exception {
        send("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Given(WRONG));
        clock.turn(Duration.ofDays(1));

        assertValue(result(), "reason", "MY_NUMBER_CHECK_DIGIT");
    }

    @Test
    void an_envelope_made_for_another_case_is_rejected() throws Exception {
        String foreign = message("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Given(GOOD))
                .replace("<caseNo>" + CASE, "<caseNo>C-20261201-0000002");
        send("01130012", foreign);
        clock.turn(Duration.ofDays(1));

        assertValue(result(), "result", "REJECTED");
    }

    @Test
    void an_order_sent_twice_is_counted_twice_and_answered_once() throws Exception {
        send("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Missing(false));
        send("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Missing(false));
        clock.turn(Duration.ofDays(1));

        result();
        waitUntil(() -> unit.ledger("kyokai-tokyo").received().equals(Map.of(CASE + ":registration:1", 2)));
        assertThat(unit.ledger("kyokai-tokyo").sent()).hasSize(1);
        assertThat(unit.ledger("kyokai-tokyo").pending()).isEmpty();
    }

    @Test
    void what_was_taken_before_a_crash_is_answered_after_it() throws Exception {
        send("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Given(GOOD));
        waitUntil(() -> unit.ledger("kyokai-tokyo").pending().size() == 2);
        unit.stop();
        // What a crash in the middle of writing leaves behind.
        Files.writeString(journal(), "{\"kind\":\"rece", StandardOpenOption.APPEND);

        unit = simulator();
        unit.start();
        clock.turn(Duration.ofDays(10));

        assertValue(result(), "result", "REGISTERED");
        assertValue(result(), "result", "VIEWABLE");
        assertThat(unit.ledger("kyokai-tokyo").received()).containsExactly(Map.entry(CASE + ":registration:1", 1));
    }

    @Test
    void the_journal_holds_no_number_and_no_name() throws Exception {
        send("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Given(GOOD));
        waitUntil(() -> !unit.ledger("kyokai-tokyo").pending().isEmpty());

        assertThat(Files.readString(journal())).contains(CASE).doesNotContain("123456789018", "ﾀﾛｳ", "太郎");
    }

    @Test
    void a_message_that_is_no_order_is_put_aside_and_the_next_one_answered() throws Exception {
        send("01130012", "<nonsense");
        send("kyokai-tokyo", 1, "ﾐﾎﾝ ﾀﾛｳ", new Number.Missing(true));
        clock.turn(Duration.ofDays(1));

        assertValue(result(), "reason", "NO_MY_NUMBER_EXISTS");
        assertThat(unit.ledger("kyokai-tokyo").refused()).isEqualTo(1);
    }

    @Test
    void a_member_that_stays_away_leaves_its_queue_alone() {
        unit.stop();
        unit = simulator("mihon-kenpo");
        unit.start();

        assertThatThrownBy(() -> unit.ledger("mihon-kenpo")).isInstanceOf(IllegalArgumentException.class);
        assertThat(unit.ledger("kyokai-tokyo").received()).isEmpty();
    }

    @Test
    void copies_of_notices_are_taken() {
        hub.createProducer().send(hub.createQueue("hub.insurer.06139992.notice.v1"), "<notice/>");

        waitUntil(() -> unit.ledger("mihon-kenpo").notices() == 1);
    }

    @Test
    void an_insurance_is_ended_with_or_without_a_number() throws Exception {
        send("06139992", "deregistration", deregistration("ﾐﾎﾝ ﾀﾛｳ"));
        clock.turn(Duration.ofDays(10));

        String actual = result();
        XmlAssert.assertThat(actual).isValidAgainst(new File("mappings/schemas/registration-result.xsd"));
        assertValue(actual, "result", "DEREGISTERED");
        assertThat(unit.ledger("mihon-kenpo").received("DEREGISTRATION")).containsExactly(CASE + "-insurer-1");
        assertThat(unit.ledger("mihon-kenpo").received("REGISTRATION")).isEmpty();
    }

    @Test
    void an_end_of_insurance_can_be_refused() throws Exception {
        send("06139992", "deregistration", deregistration("ﾐﾎﾝ ｷﾔﾂｶ"));
        clock.turn(Duration.ofDays(10));

        assertValue(result(), "reason", "DOCUMENT_DEFICIENT");
    }

    @Test
    void a_society_says_that_it_has_taken_a_form_it_can_open() throws Exception {
        send("06139992", "filing", filing("06139992", CASE, "2265700"));
        clock.turn(Duration.ofDays(1));

        assertValue(result(), "result", "ACCEPTED");
        assertThat(unit.ledger("mihon-kenpo").received("FILING")).containsExactly(CASE + "-insurer-1");
    }

    @Test
    void a_form_sealed_for_another_case_is_refused() throws Exception {
        send("06139992", "filing", filing("06139992", "C-20261201-0000002", "2265700"));
        clock.turn(Duration.ofDays(1));

        assertValue(result(), "result", "REJECTED");
    }

    @Test
    void an_insurer_that_answers_no_forms_takes_one_in_silence() throws Exception {
        send("01130012", "filing", filing("01130012", CASE, "2265700"));
        waitUntil(() -> !unit.ledger("kyokai-tokyo").received("FILING").isEmpty());

        assertThat(unit.ledger("kyokai-tokyo").pending()).isEmpty();
    }

    @Test
    void a_form_that_lacks_what_it_must_have_is_put_aside() {
        send("01130012", "filing", "<societyFiling/>");

        waitUntil(() -> unit.ledger("kyokai-tokyo").refused() == 1);
    }

    private static String deregistration(String nameKana) {
        return """
                <deregistration xmlns="urn:todoke:deregistration:1">
                  <messageId>%1$s-insurer-1</messageId><version>1</version><caseNo>%1$s</caseNo>
                  <person><nameKana>%2$s</nameKana></person>
                  <personalNumberMissing reason="MY_NUMBER_MISSING"/>
                </deregistration>""".formatted(CASE, nameKana);
    }

    private String filing(String insurerNumber, String sealedFor, String form) throws Exception {
        String csv = "0021,001,20261201,,,,,\r\n[kanri]\r\n,001\r\n0021,104\r\n[data]\r\n2265700,21\r\n";
        JWEObject envelope = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .subject(sealedFor)
                        .build(),
                new Payload(csv.getBytes(Charset.forName("windows-31j"))));
        envelope.encrypt(new ECDHEncrypter(key.toPublicJWK()));
        return """
                <societyFiling xmlns="urn:todoke:society-filing:1">
                  <messageId>%1$s-insurer-1</messageId><version>1</version><caseNo>%1$s</caseNo>
                  <insurerNumber>%2$s</insurerNumber><form code="%3$s">届</form><fileName>KPFD0006.CSV</fileName>
                  <fileEnvelope>%4$s</fileEnvelope>
                </societyFiling>""".formatted(CASE, insurerNumber, form, envelope.serialize());
    }

    private InsurerSimulator simulator(String... absent) {
        return new InsurerSimulator(
                new InsurerSimulatorProperties(
                        true,
                        BROKER,
                        home.resolve("users"),
                        home,
                        home,
                        Duration.ofMillis(10),
                        List.of(
                                new Member(
                                        "kyokai-tokyo",
                                        "01130012",
                                        Dialect.HUB,
                                        CountedDays.OPEN,
                                        3,
                                        4,
                                        7,
                                        8,
                                        35,
                                        false),
                                new Member(
                                        "mihon-kenpo",
                                        "06139992",
                                        Dialect.MIHON,
                                        CountedDays.CALENDAR,
                                        2,
                                        3,
                                        12,
                                        7,
                                        35,
                                        true)),
                        List.of(absent)),
                BusinessCalendar.standard(),
                clock);
    }

    private Path journal() {
        return home.resolve("kyokai-tokyo/journal.jsonl");
    }

    private void send(String insurerId, int version, String nameKana, Number number) throws Exception {
        send(insurerId.equals("kyokai-tokyo") ? "01130012" : "06139992", message(insurerId, version, nameKana, number));
    }

    private void send(String insurerNumber, String message) {
        send(insurerNumber, "registration", message);
    }

    private void send(String insurerNumber, String kind, String message) {
        String queue = "hub.insurer." + insurerNumber + "." + kind + ".v1";
        hub.createProducer().send(hub.createQueue(queue), message);
        waitUntil(() -> messagesIn(queue) == 0);
    }

    private String message(String insurerId, int version, String nameKana, Number number) {
        NumbersOnly envelope = this::seal;
        return messages.compose(Orders.order(insurerId, version, nameKana, number), envelope);
    }

    private String seal(PersonalNumber number, String subject) {
        JWEObject envelope = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .subject(subject)
                        .build(),
                new Payload(Map.of("personalNumber", number.reveal(), "sub", subject)));
        try {
            envelope.encrypt(new ECDHEncrypter(key.toPublicJWK()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return envelope.serialize();
    }

    private String result() throws Exception {
        try (var consumer = hub.createConsumer(hub.createQueue("hub.insurer.result.v1"))) {
            String result = consumer.receiveBody(String.class, 10_000);
            assertThat(result).as("a result within ten seconds").isNotNull();
            return result;
        }
    }

    private static long messagesIn(String queue) {
        return broker.getActiveMQServer().locateQueue(queue).getMessageCount();
    }

    private static void assertValue(String xml, String element, String expected) {
        XmlAssert.assertThat(xml)
                .withNamespaceContext(Map.of("r", "urn:todoke:registration-result:1"))
                .valueByXPath("/r:registrationResult/r:" + element)
                .isEqualTo(expected);
    }

    private static void waitUntil(BooleanSupplier condition) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(10)).until(condition::getAsBoolean);
    }

    private static final class TurnableClock extends Clock {
        private volatile Instant now = Instant.parse("2026-12-02T00:00:00Z");

        void turn(Duration onward) {
            now = now.plus(onward);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
