package dev.todoke.hub.app.agenda;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.AgendaItem;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class AgendaOutcomeTest {

    private final AgendaUnderTest agenda = new AgendaUnderTest();
    private final AgendaOutcome unit = agenda.outcome();

    private static Exchange failed(AgendaBatch batch, Throwable why) {
        Exchange exchange = new DefaultExchange(new SimpleCamelContext(false));
        exchange.setProperty(AgendaOutcome.BATCH, batch);
        exchange.setProperty(Exchange.EXCEPTION_CAUGHT, why);
        return exchange;
    }

    private static AgendaBatch batch(AgendaItem... items) {
        return new AgendaBatch("make-tea", List.of(items));
    }

    private void waits(int attempt, Duration expected) {
        AgendaBatch batch = batch(agenda.dueAtTry(attempt));

        unit.retry(failed(batch, new IllegalStateException()));

        verify(agenda.rows).retryAfter(batch, expected);
    }

    @Test
    void the_wait_doubles_with_each_try() {
        waits(1, Duration.ofSeconds(1));
        waits(2, Duration.ofSeconds(2));
        waits(4, Duration.ofSeconds(8));
    }

    @Test
    void the_wait_has_a_limit_however_often_it_was_tried() {
        waits(10, AgendaUnderTest.LONGEST_WAIT);
        waits(1_000_000, AgendaUnderTest.LONGEST_WAIT);
    }

    @Test
    void a_batch_waits_as_long_as_its_most_tried_item() {
        AgendaBatch batch = batch(agenda.dueAtTry(1), agenda.dueAtTry(3));

        unit.retry(failed(batch, new IllegalStateException()));

        verify(agenda.rows).retryAfter(batch, Duration.ofSeconds(4));
    }

    @Test
    void work_is_parked_with_the_words_of_an_exception_of_our_own() {
        AgendaBatch batch = batch(agenda.dueAtTry(1));

        unit.park(failed(batch, new CupMissing("No cup for case 7")));

        verify(agenda.rows).park(batch, "CupMissing", "No cup for case 7");
    }

    @Test
    void work_is_parked_with_the_place_when_our_exception_says_nothing() {
        AgendaBatch batch = batch(agenda.dueAtTry(1));

        unit.park(failed(batch, new CupMissing(null)));

        verify(agenda.rows).park(eq(batch), eq("CupMissing"), contains("AgendaOutcomeTest:"));
    }

    /** As Artemis throws it at who sends while its client changes over to the backup. */
    @Test
    void work_waits_while_the_client_of_the_broker_changes_over() {
        AgendaBatch batch = batch(agenda.dueAtTry(1));
        Exception over = new IllegalStateException("AMQ219061: Cannot send a packet while channel is failing over.");

        unit.park(failed(batch, new RuntimeException(over)));

        verify(agenda.rows).retryAfter(batch, Duration.ofSeconds(1));
        verify(agenda.rows, never()).park(any(), any(), any());
    }

    @Test
    void work_is_parked_even_if_nothing_says_why() {
        AgendaBatch batch = batch(agenda.dueAtTry(1));

        unit.park(failed(batch, null));

        verify(agenda.rows).park(batch, "Unknown", "");
    }

    @Test
    void work_is_parked_even_if_the_exception_has_no_trace() {
        AgendaBatch batch = batch(agenda.dueAtTry(1));
        RuntimeException bare = new RuntimeException("見本 太郎");
        bare.setStackTrace(new StackTraceElement[0]);

        unit.park(failed(batch, bare));

        verify(agenda.rows).park(batch, "RuntimeException", "");
    }

    @Test
    void a_batch_is_tried_one_by_one_before_anything_of_it_is_parked() {
        AgendaBatch batch = batch(agenda.dueAtTry(1), agenda.dueAtTry(1));

        unit.park(failed(batch, new CupMissing("No cup")));

        verify(agenda.rows).tryInHalves(batch);
        verify(agenda.rows, never()).park(any(), any(), any());
    }

    @SuppressWarnings("serial")
    private static final class CupMissing extends RuntimeException {
        CupMissing(String message) {
            super(message);
        }
    }
}
