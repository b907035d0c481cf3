package dev.todoke.hub.routes;

import static dev.todoke.hub.routes.Orders.order;
import static dev.todoke.hub.routes.Orders.orders;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsurerHandOverAgainRouteTest {

    private static final String ROUTE = "direct:insurer-hand-over-again";
    private static final String QUEUES = "mock:queues";

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("insurer-hand-over-again").set("todoke.insurer.single-uri", QUEUES);

    @Test
    void every_order_goes_to_its_queue_under_its_key() {
        unit.send(ROUTE, orders(2), Map.of());

        List<Exchange> actual = unit.mock(QUEUES).getExchanges();
        assertThat(actual).hasSize(2);
        Message second = actual.get(1).getMessage();
        assertThat(second.getBody()).isEqualTo(order(2).xml());
        assertThat(second.getHeader("CamelJmsDestinationName")).isEqualTo(order(2).queue());
        assertThat(second.getHeader("_AMQ_DUPL_ID")).isEqualTo(order(2).sendKey());
    }

    @Test
    void the_first_order_that_fails_is_the_last_that_is_tried_and_the_caller_is_told() {
        JMSException why = new JMSException("no queue");
        unit.mock(QUEUES).whenExchangeReceived(2, exchange -> exchange.setException(why));

        Exchange actual = unit.send(ROUTE, orders(3), Map.of());

        assertThat(actual.getException()).hasRootCause(why);
        assertThat(unit.mock(QUEUES).getExchanges()).hasSize(2);
    }
}
