package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.insurer.OutgoingMessage;
import dev.todoke.hub.insurer.ReturnResult;
import jakarta.jms.JMSException;
import java.util.List;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jms.UncategorizedJmsException;

class InsurerReturnResultRouteTest implements WorkOneByOne {

    private static final String QUEUE = "mock:queue";
    private static final OutgoingMessage ANSWER =
            new OutgoingMessage("hub.insurer.06139992.returned.v1", "returned-7", "<resultReturned/>");

    private final ReturnResult returnResult = mock(ReturnResult.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("insurer-return-result")
            .bind("returnResult", returnResult)
            .set("todoke.insurer.single-uri", QUEUE);

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String step() {
        return "insurer-return-result";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        try {
            doAnswer(answer).when(returnResult).compose(any());
        } catch (javax.xml.stream.XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object stepMakes() {
        return ANSWER;
    }

    @Test
    void the_answer_goes_to_its_insurer_under_its_key_and_is_noted_as_sent() {
        stepDoes(call -> ANSWER);
        List<AgendaItem> items = unit.agenda.due(1);

        unit.poll();

        assertThat(unit.mock(QUEUE).getExchanges()).hasSize(1);
        Message actual = unit.mock(QUEUE).getExchanges().get(0).getMessage();
        assertThat(actual.getBody()).isEqualTo(ANSWER.xml());
        assertThat(actual.getHeader("CamelJmsDestinationName")).isEqualTo(ANSWER.queue());
        assertThat(actual.getHeader("_AMQ_DUPL_ID")).isEqualTo(ANSWER.sendKey());
        verify(returnResult).sent(batchOf(items));
    }

    @Test
    void an_answer_the_broker_did_not_take_is_not_noted_as_sent() {
        unit.mock(QUEUE).whenAnyExchangeReceived(exchange -> exchange.setException(new JMSException("no broker")));
        stepDoes(call -> ANSWER);

        waitsFor("JMSException");

        verify(returnResult, never()).sent(any());
    }

    @Test
    void an_answer_that_could_not_be_noted_as_sent_is_sent_again_under_the_same_key() {
        stepDoes(call -> ANSWER);
        doThrow(new DataAccessResourceFailureException("no connection"))
                .when(returnResult)
                .sent(any());

        waitsFor("DataAccessResourceFailureException");
        unit.agenda.dueAtTry(2);
        unit.poll();

        assertThat(unit.mock(QUEUE).getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("_AMQ_DUPL_ID"))
                .containsExactly(ANSWER.sendKey(), ANSWER.sendKey());
    }

    @Test
    void work_waits_while_the_broker_is_away_as_spring_says_it() {
        waitsAfter(new UncategorizedJmsException("no broker"));
    }

    @Test
    void what_has_left_before_is_not_sent_again_and_its_work_is_done() {
        stepDoes(call -> null);
        List<AgendaItem> items = unit.agenda.due(1);

        unit.poll();

        assertThat(unit.mock(QUEUE).getExchanges()).isEmpty();
        verify(returnResult).sent(batchOf(items));
    }
}
