package dev.todoke.hub.routes;

import static dev.todoke.hub.routes.Orders.QUEUE;
import static dev.todoke.hub.routes.Orders.order;
import static dev.todoke.hub.routes.Orders.orderFor;
import static dev.todoke.hub.routes.Orders.orders;
import static dev.todoke.hub.routes.Orders.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.todoke.hub.app.agenda.AgendaUnderTest;
import dev.todoke.hub.app.broker.MemoryBroker;
import dev.todoke.hub.insurer.SendOrders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;

/** The routes that send registrations, with a real broker: what is on the queue after things went wrong. */
class BrokerRouteTest {

    private static final String LATE_QUEUE = "hub.insurer.01130012.registration.v1";

    private final SendOrders sendOrders = mock(SendOrders.class);
    private final MemoryBroker broker = new MemoryBroker(QUEUE);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("insurer-send-registration")
            .alongWith("insurer-hand-over-batch")
            .alongWith("insurer-hand-over-again")
            .bind("sendOrders", sendOrders)
            .on(broker)
            .set("todoke.insurer.batch-uri", "jms:queue:insurer?exchangePattern=InOnly")
            .set("todoke.insurer.single-uri", "jms:queue:insurer?exchangePattern=InOnly&transacted=false");

    BrokerRouteTest() throws Exception {}

    @Test
    void a_batch_that_goes_well_is_on_the_queue() throws Exception {
        when(sendOrders.compose(any())).thenReturn(orders(5));
        unit.agenda.due(5);

        unit.poll();

        assertThat(broker.drain(QUEUE)).containsExactly(xml(1), xml(2), xml(3), xml(4), xml(5));
    }

    @Test
    void a_batch_that_fails_at_the_third_of_five_leaves_none_and_later_one_of_each() throws Exception {
        when(sendOrders.compose(any()))
                .thenReturn(List.of(order(1), order(2), orderFor(LATE_QUEUE, 3), order(4), order(5)));
        unit.agenda.due(5);

        unit.poll();

        assertThat(broker.depth(QUEUE)).isZero();
        verify(unit.agenda.rows).retryAfter(any(), eq(Duration.ZERO));

        broker.addQueue(LATE_QUEUE);
        unit.agenda.realTime.pass(AgendaUnderTest.FIRST_WAIT.plusMillis(1));
        triedAgain(5);

        assertThat(broker.drain(QUEUE)).containsExactly(xml(1), xml(2), xml(4), xml(5));
        assertThat(broker.drain(LATE_QUEUE)).containsExactly(xml(3));
    }

    @Test
    void a_batch_that_left_but_could_not_be_noted_is_on_the_queue_once_after_it_was_sent_again() throws Exception {
        when(sendOrders.compose(any())).thenReturn(orders(5));
        doThrow(new DataAccessResourceFailureException("no connection"))
                .doNothing()
                .when(sendOrders)
                .sent(any());
        unit.agenda.due(5);

        unit.poll();
        triedAgain(5);

        verify(sendOrders, times(2)).sent(any());
        assertThat(broker.drain(QUEUE)).containsExactly(xml(1), xml(2), xml(3), xml(4), xml(5));
    }

    @Test
    void orders_sent_singly_of_which_one_fails_are_on_their_queues_once_after_another_try() throws Exception {
        when(sendOrders.compose(any())).thenReturn(List.of(order(1), order(2), orderFor(LATE_QUEUE, 3)));
        doNothing().when(sendOrders).sent(any());

        triedAgain(3);
        assertThat(broker.depth(QUEUE)).isEqualTo(2);
        verify(unit.agenda.rows).retryAfter(any(), eq(Duration.ZERO));
        broker.addQueue(LATE_QUEUE);
        unit.agenda.realTime.pass(AgendaUnderTest.FIRST_WAIT.plusMillis(1));
        triedAgain(3);

        assertThat(broker.drain(QUEUE)).containsExactly(xml(1), xml(2));
        assertThat(broker.drain(LATE_QUEUE)).containsExactly(xml(3));
    }

    private void triedAgain(int items) {
        for (int i = 0; i < items; i++) {
            unit.agenda.dueAtTry(2);
        }
        unit.poll();
    }
}
