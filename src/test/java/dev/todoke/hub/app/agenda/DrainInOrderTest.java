package dev.todoke.hub.app.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.HandMovedClock;
import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.DueWork;
import dev.todoke.hub.partner.Circuits;
import dev.todoke.hub.partner.Partner;
import dev.todoke.hub.partner.PartnerKind;
import dev.todoke.hub.partner.RetryProperties;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.activemq.artemis.api.core.ActiveMQAddressFullException;
import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Thousands of pieces of work for insurers, on a real agenda, while the broker or a queue is away: what it costs, and how it drains. */
class DrainInOrderTest {

    private static final String STEP = "insurer-send-registration";
    private static final int WAITING = 3_000;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Partner DEAD = Partner.insurer("mihon-kenpo");
    private static final Partner WELL = Partner.insurer("kyokai-tokyo");

    private final HandMovedClock hubTime = new HandMovedClock("2026-12-01T09:00");
    private final HandMovedClock realTime = new HandMovedClock("2026-12-01T09:00");
    private final RetryProperties retry = new RetryProperties(
            FIRST,
            Duration.ofMinutes(5),
            Map.of(
                    PartnerKind.BROKER, new RetryProperties.Rule(1, FIRST, Duration.ofSeconds(30)),
                    PartnerKind.INSURER, new RetryProperties.Rule(1, FIRST, Duration.ofMinutes(5))));
    private final Circuits circuits = new Circuits(retry, hubTime, realTime);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<UUID> ofDead = new ArrayList<>();
    private final List<UUID> ofWell = new ArrayList<>();
    private final List<UUID> left = new ArrayList<>();

    private SingleConnectionDataSource database;
    private Agenda agenda;
    private AgendaConsumer unit;
    private Exception brokerSays;
    private Exception deadQueueSays;
    private int tries;

    @BeforeEach
    void start() throws Exception {
        DataSource fresh = TestDatabase.fresh();
        database = new SingleConnectionDataSource(
                new DriverManagerDataSource(TestDatabase.jdbcUrl(fresh)).getConnection(), true);
        DueWork dueWork = new DueWork();
        agenda = new Agenda(JdbcClient.create(database), hubTime, dueWork);
        camel.disableJMX();
        camel.addComponent(
                "agenda", new AgendaComponent(agenda, dueWork, new HubIdentity("hub-1", Path.of("unused")), circuits));
        camel.start();
        AgendaOutcome outcome = new AgendaOutcome(agenda, retry, circuits);
        unit = (AgendaConsumer) camel.getEndpoint(
                        "agenda:" + STEP + "?initialDelay=3600000&delay=3600000&batch=200&partners=broker,insurer")
                .createConsumer(exchange -> work(exchange, outcome));
        for (int filing = 0; filing < WAITING / 500; filing++) {
            ofDead.addAll(put(DEAD, 500));
            ofWell.addAll(put(WELL, 10));
            hubTime.pass(Duration.ofSeconds(1));
        }
        unit.start(); // only now: it is woken by work that is put on the agenda, and the test says when it looks
    }

    @AfterEach
    void stop() {
        camel.stop();
        database.destroy();
    }

    @Test
    void after_days_without_a_broker_everything_leaves_once_and_in_order_and_the_days_cost_next_to_nothing() {
        brokerSays = new ActiveMQNotConnectedException("down");
        for (int second = 0; second < 300; second++) {
            unit.run();
            realTime.pass(Duration.ofSeconds(1));
        }
        assertThat(left).isEmpty();
        assertThat(tries).as("tries in five minutes").isBetween(5, 20);

        brokerSays = null;
        realTime.pass(Duration.ofSeconds(31));
        unit.run();

        assertThat(of(DEAD)).containsExactlyElementsOf(ofDead);
        assertThat(of(WELL)).containsExactlyElementsOf(ofWell);
    }

    @Test
    void one_insurer_whose_queue_is_full_holds_up_nobody_and_gets_its_work_in_order_when_there_is_room() {
        deadQueueSays = new ActiveMQAddressFullException("full");
        unit.run();
        assertThat(of(WELL)).containsExactlyElementsOf(ofWell);
        assertThat(of(DEAD)).isEmpty();
        int before = tries;
        unit.run();
        assertThat(tries).as("it is left alone").isEqualTo(before);

        deadQueueSays = null;
        realTime.pass(FIRST.plusMillis(1));
        unit.run();

        assertThat(of(DEAD)).containsExactlyElementsOf(ofDead);
    }

    private List<UUID> put(Partner partner, int number) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            made.add(UUID.randomUUID());
        }
        agenda.putNow(STEP, partner.key(), made);
        return made;
    }

    private List<UUID> of(Partner partner) {
        List<UUID> wanted = partner.equals(DEAD) ? ofDead : ofWell;
        return left.stream().filter(wanted::contains).toList();
    }

    /** What the route does: the batch goes in the order of case numbers, which is that of the lists here; a failure is the policy's. */
    private void work(Exchange exchange, AgendaOutcome outcome) throws JMSException {
        tries++;
        AgendaBatch batch = exchange.getMessage().getBody(AgendaBatch.class);
        Exception down = brokerSays != null ? brokerSays : batch.partner().equals(DEAD.key()) ? deadQueueSays : null;
        if (down != null) {
            JMSException failure = new JMSException("not taken");
            failure.initCause(down);
            exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
            outcome.retry(exchange);
            return;
        }
        List<UUID> all = batch.partner().equals(DEAD.key()) ? ofDead : ofWell;
        left.addAll(batch.subjects().stream()
                .sorted(Comparator.comparingInt(all::indexOf))
                .toList());
        agenda.done(STEP, batch.subjects());
    }
}
