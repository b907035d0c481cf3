package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.todoke.hub.app.agenda.AgendaUnderTest;
import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.insurer.OutgoingMessage;
import dev.todoke.hub.journal.JournalUnavailable;
import dev.todoke.hub.notice.SendNoticeCopy;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jms.UncategorizedJmsException;

class NoticeSendCopyRouteTest implements WorkOneByOne {

    private static final String QUEUE = "mock:queue";
    private static final OutgoingMessage COPY =
            new OutgoingMessage("hub.insurer.06139992.notice.v1", "N-000007", "<notice/>");

    private final SendNoticeCopy sendNoticeCopy = mock(SendNoticeCopy.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("notice-send-copy")
            .bind("sendNoticeCopy", sendNoticeCopy)
            .set("todoke.insurer.single-uri", QUEUE);

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
        return "notice-send-copy";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        doAnswer(answer).when(sendNoticeCopy).compose(any());
    }

    @Override
    public Object stepMakes() {
        return COPY;
    }

    @Test
    void the_copy_goes_to_its_insurer_under_its_key_and_is_noted_as_sent() {
        when(sendNoticeCopy.compose(any())).thenReturn(COPY);
        List<AgendaItem> items = unit.agenda.due(1);

        unit.poll();

        assertThat(unit.mock(QUEUE).getExchanges()).hasSize(1);
        Message actual = unit.mock(QUEUE).getExchanges().get(0).getMessage();
        assertThat(actual.getBody()).isEqualTo(COPY.xml());
        assertThat(actual.getHeader("CamelJmsDestinationName")).isEqualTo(COPY.queue());
        assertThat(actual.getHeader("_AMQ_DUPL_ID")).isEqualTo(COPY.sendKey());
        verify(sendNoticeCopy).sent(batchOf(items));
    }

    @Test
    void a_copy_the_broker_did_not_take_is_not_noted_as_sent() {
        unit.mock(QUEUE).whenAnyExchangeReceived(exchange -> exchange.setException(new JMSException("no broker")));
        stepDoes(call -> COPY);

        waitsWithItsLine("JMSException");

        verify(sendNoticeCopy, never()).sent(any());
    }

    @Test
    void a_copy_that_could_not_be_noted_as_sent_is_sent_again_under_the_same_key() {
        stepDoes(call -> COPY);
        doThrow(new DataAccessResourceFailureException("no connection"))
                .when(sendNoticeCopy)
                .sent(any());

        waitsFor("DataAccessResourceFailureException");
        unit.agenda.dueAtTry(2);
        unit.poll();

        assertThat(unit.mock(QUEUE).getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("_AMQ_DUPL_ID"))
                .containsExactly(COPY.sendKey(), COPY.sendKey());
    }

    @Test
    void work_waits_while_the_broker_is_away_as_spring_says_it() {
        waitsWithItsLine(new UncategorizedJmsException("no broker"));
    }

    @Test
    void what_has_left_before_is_not_sent_again_and_its_work_is_done() {
        stepDoes(call -> null);
        List<AgendaItem> items = unit.agenda.due(1);

        unit.poll();

        assertThat(unit.mock(QUEUE).getExchanges()).isEmpty();
        verify(sendNoticeCopy).sent(batchOf(items));
    }

    @Test
    void work_waits_while_the_journal_has_no_room() {
        waitsAfter(new JournalUnavailable(new IOException("No space left on device")));
    }
}
