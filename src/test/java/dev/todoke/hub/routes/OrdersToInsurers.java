package dev.todoke.hub.routes;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.HUB;
import static dev.todoke.hub.routes.Orders.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.app.agenda.AgendaUnderTest;
import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.insurer.SendOrders;
import dev.todoke.hub.journal.JournalUnavailable;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jms.UncategorizedJmsException;

/** What holds for every route that sends orders to insurers. */
abstract class OrdersToInsurers implements WorkInBatches {

    private static final String TOGETHER = "mock:together";
    private static final String AGAIN = "mock:again";

    private final SendOrders sendOrders = mock(SendOrders.class);

    @RegisterExtension
    final RouteUnderTest unit;

    private final String route;

    OrdersToInsurers(String route) {
        this.route = route;
        this.unit = new RouteUnderTest(route).bind("sendOrders", sendOrders);
    }

    @BeforeEach
    void standInForTheRoutesThatHandOver() throws Exception {
        unit.camel().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:insurer-hand-over-batch").to(TOGETHER);
                from("direct:insurer-hand-over-again").to(AGAIN);
            }
        });
    }

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String partner() {
        return AgendaUnderTest.INSURER.key();
    }

    @Override
    public String step() {
        return route;
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        doAnswer(answer).when(sendOrders).compose(any());
    }

    private List<Object> bodies(String uri) {
        MockEndpoint endpoint = unit.mock(uri);
        return endpoint.getExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody())
                .toList();
    }

    @Test
    void orders_that_were_never_tried_go_together_and_are_noted_as_sent() {
        stepDoes(call -> orders(3));
        List<AgendaItem> items = unit.agenda.due(3);

        unit.poll();

        assertThat(bodies(TOGETHER)).containsExactly(orders(3));
        assertThat(bodies(AGAIN)).isEmpty();
        verify(sendOrders).sent(batchOf(items));
        verify(unit.agenda.rows, atLeastOnce()).claimForOne(step(), 1_000, Duration.ofMinutes(2), HUB, List.of(), null);
    }

    @Test
    void orders_of_which_one_was_tried_before_go_singly() {
        stepDoes(call -> orders(2));
        List<AgendaItem> items = List.of(unit.agenda.dueAtTry(1), unit.agenda.dueAtTry(2));

        unit.poll();

        assertThat(bodies(AGAIN)).containsExactly(orders(2));
        assertThat(bodies(TOGETHER)).isEmpty();
        verify(sendOrders).sent(batchOf(items));
    }

    @Test
    void orders_the_broker_did_not_take_wait_and_are_not_noted_as_sent() {
        stepDoes(call -> orders(1));
        unit.mock(TOGETHER).whenAnyExchangeReceived(exchange -> exchange.setException(new JMSException("no broker")));

        waitsWithItsLine("JMSException");

        verify(sendOrders, never()).sent(any());
    }

    @Test
    void orders_wait_while_the_broker_is_away_as_spring_says_it() {
        waitsWithItsLine(new UncategorizedJmsException("no broker"));
    }

    @Test
    void orders_that_could_not_be_noted_as_sent_wait() {
        stepDoes(call -> orders(1));
        doThrow(new DataAccessResourceFailureException("no connection"))
                .when(sendOrders)
                .sent(any());

        waitsFor("DataAccessResourceFailureException");
    }

    @Test
    void orders_wait_while_the_journal_has_no_room() {
        waitsAfter(new JournalUnavailable(new IOException("No space left on device")));
    }
}
