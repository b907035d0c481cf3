package dev.todoke.hub.app.agenda;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.HUB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.partner.Partner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgendaConsumerTest {

    private static final String STEP = "make-tea";
    private static final String NEVER_BY_ITSELF = "initialDelay=3600000";

    private final AgendaUnderTest agenda = new AgendaUnderTest();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<AgendaBatch> received = new CopyOnWriteArrayList<>();
    private AgendaConsumer unit;

    @BeforeEach
    void start() throws Exception {
        camel.disableJMX();
        camel.addComponent("agenda", agenda.component());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private void consume(String options, Processor then) throws Exception {
        unit = (AgendaConsumer) camel.getEndpoint("agenda:" + STEP + "?" + NEVER_BY_ITSELF + options)
                .createConsumer(exchange -> {
                    received.add(exchange.getMessage().getBody(AgendaBatch.class));
                    then.process(exchange);
                });
        unit.start();
    }

    private static AgendaBatch batch(List<AgendaItem> items) {
        return new AgendaBatch(STEP, items);
    }

    @Test
    void gives_up_the_claims_of_an_earlier_life_before_it_claims() {
        verify(agenda.rows).reclaim(HUB);
    }

    @Test
    void one_look_takes_all_that_is_due_batch_by_batch() throws Exception {
        List<AgendaItem> items = agenda.due(5);
        consume("&batch=2&lease=7000", exchange -> {});

        unit.run();

        assertThat(received)
                .containsExactly(batch(items.subList(0, 2)), batch(items.subList(2, 4)), batch(items.subList(4, 5)));
        verify(agenda.rows, times(4)).claim(STEP, 2, Duration.ofSeconds(7), HUB);
    }

    @Test
    void works_on_several_claims_at_the_same_time_where_the_route_allows_it() throws Exception {
        List<AgendaItem> items = agenda.due(3);
        CountDownLatch together = new CountDownLatch(2);
        List<Boolean> met = new CopyOnWriteArrayList<>();
        consume("&batch=10&each=true&concurrent=2", exchange -> {
            if (received.size() > 1) { // there must be work before others are called to it
                together.countDown();
                met.add(together.await(30, TimeUnit.SECONDS));
            }
        });

        unit.run();

        assertThat(met).containsExactly(true, true);
        assertThat(received)
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(item -> batch(List.of(item))).toList());
    }

    @Test
    void claims_and_hands_over_one_item_after_the_other_where_the_route_wants_them_singly() throws Exception {
        List<AgendaItem> items = agenda.due(3);
        consume("&batch=10&each=true", exchange -> {});

        unit.run();

        assertThat(received)
                .containsExactly(batch(items.subList(0, 1)), batch(items.subList(1, 2)), batch(items.subList(2, 3)));
        verify(agenda.rows, times(4)).claim(STEP, 1, Duration.ofMinutes(2), HUB);
    }

    @Test
    void leaves_alone_what_the_route_was_through_with() throws Exception {
        agenda.due(1);
        consume("", exchange -> {});

        unit.run();

        verify(agenda.rows, never()).retryAfter(any(), any());
    }

    @Test
    void puts_back_what_the_route_left_unsettled() throws Exception {
        List<AgendaItem> items = agenda.due(2);
        consume("", exchange -> exchange.setException(new IllegalStateException()));

        unit.run();

        verify(agenda.rows).retryAfter(batch(items), Duration.ofSeconds(10));
    }

    @Test
    void puts_back_only_the_item_that_was_left_unsettled() throws Exception {
        List<AgendaItem> items = agenda.due(3);
        consume("&each=true", exchange -> {
            if (received.size() == 2) {
                exchange.setException(new IllegalStateException());
            }
        });

        unit.run();

        assertThat(received).hasSize(3);
        verify(agenda.rows).retryAfter(batch(items.subList(1, 2)), Duration.ofSeconds(10));
        verify(agenda.rows, times(1)).retryAfter(any(), any());
    }

    @Test
    void keeps_the_batch_at_hand_whatever_becomes_of_the_body() throws Exception {
        List<Object> kept = new ArrayList<>();
        List<AgendaItem> items = agenda.due(1);
        consume("", (Exchange exchange) -> {
            exchange.getMessage().setBody("something else");
            kept.add(exchange.getProperty(AgendaOutcome.BATCH));
        });

        unit.run();

        assertThat(kept).containsExactly(batch(items));
    }

    @Test
    void looks_at_once_when_work_has_become_due() throws Exception {
        consume("", exchange -> {});
        List<AgendaItem> items = agenda.due(1);

        agenda.dueWork.told(STEP);

        Awaitility.await().untilAsserted(() -> assertThat(received).containsExactly(batch(items)));
    }

    @Test
    void claims_nothing_for_a_partner_that_is_left_alone_and_one_item_when_its_wait_is_over() throws Exception {
        List<AgendaItem> items = agenda.due(3);
        consume("&partners=broker", exchange -> {});
        agenda.circuits.failed(Partner.BROKER, "Down", "");

        unit.run();
        assertThat(received).isEmpty();

        agenda.realTime.pass(AgendaUnderTest.FIRST_WAIT.plusMillis(1));
        unit.run();
        assertThat(received).containsExactly(batch(items.subList(0, 1)), batch(items.subList(1, 3)));
        assertThat(agenda.circuits.isOpen(Partner.BROKER)).isFalse();
    }

    @Test
    void an_insurer_that_is_left_alone_is_claimed_around() throws Exception {
        consume("&partners=broker,insurer&batch=7", exchange -> {});
        agenda.circuits.failed(AgendaUnderTest.INSURER, "QueueFull", "");

        unit.run();

        verify(agenda.rows)
                .claimForOne(STEP, 7, Duration.ofMinutes(2), HUB, List.of(AgendaUnderTest.INSURER.key()), null);
    }

    @Test
    void work_that_was_put_back_says_nothing_good_of_a_partner() throws Exception {
        agenda.due(1);
        consume("&partners=broker", exchange -> exchange.setProperty(AgendaOutcome.PUT_BACK, true));
        agenda.circuits.failed(Partner.BROKER, "Down", "");
        agenda.realTime.pass(AgendaUnderTest.FIRST_WAIT.plusMillis(1));

        unit.run();

        assertThat(received).hasSize(1);
        assertThat(agenda.circuits.isOpen(Partner.BROKER)).isTrue();
    }

    @Test
    void a_hub_that_is_asked_to_stop_begins_nothing() throws Exception {
        agenda.due(2);
        consume("&batch=1", exchange -> unit.suspend());

        unit.run();

        assertThat(received).hasSize(1);
    }

    @Test
    void a_hub_that_stops_gives_its_claims_back() {
        camel.stop();

        verify(agenda.rows, times(2)).reclaim(HUB);
    }

    @Test
    void is_no_place_to_send_to() {
        assertThatThrownBy(() -> camel.getEndpoint("agenda:" + STEP).createProducer())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
