package dev.todoke.hub.routes;

import static dev.todoke.hub.routes.Orders.order;
import static dev.todoke.hub.routes.Orders.orders;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spring.spi.SpringTransactionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InsurerHandOverBatchRouteTest {

    private static final String ROUTE = "direct:insurer-hand-over-batch";
    private static final String QUEUES = "mock:queues";

    private final CountedTransactions transactions = new CountedTransactions();

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("insurer-hand-over-batch")
            .bind("jmsRequired", new SpringTransactionPolicy(transactions))
            .set("todoke.insurer.batch-uri", QUEUES);

    @Test
    void every_order_goes_to_its_queue_under_its_key_in_one_transaction() {
        unit.send(ROUTE, orders(5), Map.of());

        List<Exchange> actual = unit.mock(QUEUES).getExchanges();
        assertThat(actual).hasSize(5);
        Message third = actual.get(2).getMessage();
        assertThat(third.getBody()).isEqualTo(order(3).xml());
        assertThat(third.getHeader("CamelJmsDestinationName")).isEqualTo(order(3).queue());
        assertThat(third.getHeader("_AMQ_DUPL_ID")).isEqualTo(order(3).sendKey());
        assertThat(transactions.begun()).isEqualTo(1);
        assertThat(transactions.committed()).isEqualTo(1);
    }

    @Test
    void nothing_is_committed_when_one_order_fails_and_the_caller_is_told() {
        JMSException why = new JMSException("no queue");
        unit.mock(QUEUES).whenExchangeReceived(3, exchange -> exchange.setException(why));

        Exchange actual = unit.send(ROUTE, orders(5), Map.of());

        assertThat(actual.getException()).hasRootCause(why);
        assertThat(unit.mock(QUEUES).getExchanges()).hasSize(3);
        assertThat(transactions.begun()).isEqualTo(1);
        assertThat(transactions.committed()).isZero();
        assertThat(transactions.rolledBack()).isEqualTo(1);
    }
}
