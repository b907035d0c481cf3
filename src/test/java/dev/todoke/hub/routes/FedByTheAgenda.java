package dev.todoke.hub.routes;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.FIRST_WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.AgendaItem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Answer;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What becomes of work from the agenda when its step fails, whatever the step is. */
interface FedByTheAgenda {

    /** An invented name, as a library might quote it from a record. */
    String NAME = "見本 太郎";

    RouteUnderTest route();

    String step();

    /** Says what the step does when the route calls it. */
    void stepDoes(Answer<?> answer);

    default void stepFailsWith(Throwable why) {
        stepDoes(call -> {
            throw why;
        });
    }

    /** Key of the partner a batch is for, where several share the step. */
    default String partner() {
        return null;
    }

    default AgendaBatch batchOf(List<AgendaItem> items) {
        return new AgendaBatch(step(), items, partner());
    }

    /** Has the step fail once with something, and shows that the work goes back on the agenda. */
    default void waitsAfter(Throwable why) {
        stepFailsWith(why);
        waitsFor(why.getClass().getSimpleName());
    }

    /** Has the step fail with something that says its whole line is down: the work goes back and waits with its line, not besides. */
    default void waitsWithItsLine(Throwable why) {
        stepFailsWith(why);
        waitsWithItsLine(why.getClass().getSimpleName());
    }

    default void waitsWithItsLine(String code) {
        waitsFor(code, Duration.ZERO);
    }

    /** Has the route run into something it was set up for, and shows that the work goes back on the agenda. */
    default void waitsFor(String code) {
        waitsFor(code, FIRST_WAIT);
    }

    private void waitsFor(String code, Duration wait) {
        List<AgendaItem> items = route().agenda.due(1);

        route().poll();

        Agenda rows = route().agenda.rows;
        verify(rows).retryAfter(batchOf(items), wait);
        verify(rows, never()).park(any(), any(), any());
        verify(rows, never()).tryInHalves(any());
        assertThat(route().said()).contains(step(), code);
    }

    @Test
    default void work_waits_while_the_database_is_away() {
        waitsAfter(new DataAccessResourceFailureException("no connection"));
    }

    @Test
    default void work_waits_when_no_transaction_can_begin() {
        waitsAfter(new CannotCreateTransactionException("no connection", new SQLException("Connection is closed")));
    }

    @Test
    default void work_waits_when_the_database_dies_in_the_middle_and_not_even_the_rollback_succeeds() {
        waitsAfter(new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")));
    }

    @Test
    default void work_waits_after_a_lock_that_was_not_to_be_had() {
        SQLException cause = new PSQLException("no lock", PSQLState.DEADLOCK_DETECTED);
        waitsAfter(new CannotAcquireLockException("no lock", cause));
    }

    @Test
    default void work_waits_after_a_deadlock() {
        SQLException cause = new PSQLException("deadlock detected", PSQLState.DEADLOCK_DETECTED);
        waitsAfter(new PessimisticLockingFailureException("deadlock", cause));
    }

    @Test
    default void work_the_hub_stumbles_over_is_parked_without_a_word_of_what_it_holds() {
        stepFailsWith(new IllegalArgumentException("Bad name " + NAME));
        List<AgendaItem> items = route().agenda.due(1);

        route().poll();

        Agenda rows = route().agenda.rows;
        verify(rows).park(eq(batchOf(items)), eq("IllegalArgumentException"), contains("routes."));
        verify(rows, never()).retryAfter(any(), any());
        assertThat(route().said()).contains(step(), "IllegalArgumentException").doesNotContain(NAME);
    }
}
