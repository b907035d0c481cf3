package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.insurer.InsurerFailures;
import dev.todoke.hub.insurer.ParkResult;
import dev.todoke.hub.insurer.ReceiveResult;
import dev.todoke.hub.insurer.ResultRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class InsurerReceiveResultRouteTest {

    private static final String PERSON = "見本 太郎";
    private static final String RESULT = "<result>" + PERSON + "</result>";
    private static final byte[] BYTES = RESULT.getBytes(StandardCharsets.UTF_8);
    private static final String SENDER = "mihon-kenpo";
    private static final String MESSAGE_ID = "ID:1";

    private final ReceiveResult receiveResult = mock(ReceiveResult.class);
    private final ParkResult parkResult = mock(ParkResult.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("insurer-receive-result")
            .bind("receiveResult", receiveResult)
            .bind("parkResult", parkResult)
            .set("todoke.insurer.result-uri", "direct:results");

    private Exchange receive(Object body) {
        return unit.send("direct:results", body, Map.of("HubSender", SENDER, "JMSMessageID", MESSAGE_ID));
    }

    private Exchange receiveFailingWith(Throwable why) {
        doAnswer(call -> {
                    throw why;
                })
                .when(receiveResult)
                .run(any(), any());
        return receive(RESULT);
    }

    private void goesBackAfter(Exception why) throws IOException {
        Exchange actual = receiveFailingWith(why);

        assertThat(actual.getException()).isSameAs(why);
        verify(parkResult, never()).park(any(), any(), any(), any());
        assertThat(unit.said()).doesNotContain(PERSON);
    }

    @Test
    void a_result_is_received_as_the_bytes_and_from_the_user_the_broker_vouches_for() throws IOException {
        Exchange actual = receive(RESULT);

        assertThat(actual.getException()).isNull();
        verify(receiveResult).run(BYTES, SENDER);
        verify(parkResult, never()).park(any(), any(), any(), any());
    }

    @Test
    void a_result_that_is_refused_is_parked_and_is_done_with() throws IOException {
        ResultRefused why = InsurerFailures.refused(ResultRefused.Fault.AGAINST_SCHEMA);

        Exchange actual = receiveFailingWith(why);

        assertThat(actual.getException()).isNull();
        verify(parkResult).park(why, BYTES, MESSAGE_ID, SENDER);
    }

    @Test
    void a_result_the_hub_stumbles_over_is_parked_without_a_word_of_what_it_holds() throws IOException {
        Exception why = new IllegalStateException("Bad name " + PERSON);

        Exchange actual = receiveFailingWith(why);

        assertThat(actual.getException()).isNull();
        verify(parkResult).park(why, BYTES, MESSAGE_ID, SENDER);
        assertThat(unit.said()).doesNotContain(PERSON);
    }

    @Test
    void a_result_goes_back_while_the_database_is_away() throws IOException {
        goesBackAfter(new DataAccessResourceFailureException("no connection"));
    }

    @Test
    void a_result_goes_back_after_a_lock_that_was_not_to_be_had() throws IOException {
        SQLException cause = new PSQLException("no lock", PSQLState.DEADLOCK_DETECTED);
        goesBackAfter(new CannotAcquireLockException("no lock", cause));
    }

    @Test
    void a_result_goes_back_after_a_deadlock() throws IOException {
        SQLException cause = new PSQLException("deadlock detected", PSQLState.DEADLOCK_DETECTED);
        goesBackAfter(new PessimisticLockingFailureException("deadlock", cause));
    }

    @Test
    void a_result_goes_back_when_no_transaction_can_begin() throws IOException {
        goesBackAfter(new CannotCreateTransactionException("no connection", new SQLException("Connection is closed")));
    }

    @Test
    void a_result_goes_back_when_the_database_dies_in_the_middle_and_not_even_the_rollback_succeeds()
            throws IOException {
        goesBackAfter(new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")));
    }

    @Test
    void a_result_that_cannot_even_be_parked_goes_back() throws IOException {
        doThrow(new DataAccessResourceFailureException("no connection"))
                .when(parkResult)
                .park(any(), any(), any(), any());

        Exchange actual = receiveFailingWith(new IllegalStateException());

        assertThat(actual.getException()).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void a_message_that_is_no_text_and_no_bytes_goes_back_to_be_set_aside_by_the_broker() throws IOException {
        Exchange actual = receive(Map.of("name", PERSON));

        assertThat(actual.getException()).isNotNull();
        verify(receiveResult, never()).run(any(), any());
        verify(parkResult, never()).park(any(), any(), any(), any());
        assertThat(unit.said()).doesNotContain(PERSON);
    }
}
