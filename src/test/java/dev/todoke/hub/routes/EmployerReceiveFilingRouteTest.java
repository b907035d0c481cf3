package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.employer.intake.ParkDrop;
import dev.todoke.hub.employer.intake.ReceiveFiling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class EmployerReceiveFilingRouteTest {

    private static final String NAME = "mihon-shoji/in/SHFD0006.CSV";
    private static final String PERSON = "見本 太郎";

    @TempDir
    static Path dropbox;

    private final ReceiveFiling receiveFiling = mock(ReceiveFiling.class);
    private final ParkDrop parkDrop = mock(ParkDrop.class);
    private GenericFileFilter<Object> dropFilter = file -> true;

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("employer-receive-filing")
            .bind("receiveFiling", receiveFiling)
            .bind("parkDrop", parkDrop)
            .bind("dropFilter", (GenericFileFilter<Object>) file -> dropFilter.accept(file))
            .set(
                    "todoke.employer.inbox-uri",
                    "file:" + dropbox + "?recursive=true&minDepth=3&maxDepth=3&filter=#dropFilter&delete=true"
                            + "&readLock=none&bridgeErrorHandler=true&initialDelay=3600000&delay=3600000");

    private Path dropped;

    @BeforeEach
    void drop() throws IOException {
        dropped = dropbox.resolve(NAME);
        Files.createDirectories(dropped.getParent());
        Files.writeString(dropped, PERSON);
    }

    private void failsWith(Throwable why) throws IOException {
        doAnswer(call -> {
                    throw why;
                })
                .when(receiveFiling)
                .run(any(), any());
        unit.poll();
    }

    private void staysAfter(Exception why) throws IOException {
        failsWith(why);

        assertThat(dropped).exists();
        assertThat(unit.said()).contains("waits: " + why.getClass().getSimpleName());
        verify(parkDrop, never()).park(any(), any());

        failsWith(why);

        verify(receiveFiling, times(2)).run(any(), eq(NAME));
    }

    @Test
    void a_file_is_taken_in_and_leaves_the_inbox() throws IOException {
        List<String> read = new ArrayList<>();
        doAnswer(call -> {
                    assertThat(dropped).as("still there while it is taken in").exists();
                    InputStream bytes = call.getArgument(0);
                    return read.add(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                })
                .when(receiveFiling)
                .run(any(), eq(NAME));

        unit.poll();

        assertThat(read).containsExactly(PERSON);
        assertThat(dropped).doesNotExist();
        verify(parkDrop, never()).park(any(), any());
    }

    @Test
    void a_file_stays_when_it_cannot_be_read_or_kept() throws IOException {
        staysAfter(new IOException("no space left"));
    }

    @Test
    void a_file_stays_when_it_cannot_be_read_back_from_the_archive() throws IOException {
        staysAfter(new UncheckedIOException(new IOException("disk")));
    }

    @Test
    void a_file_stays_when_the_dropbox_goes_away_meanwhile() throws IOException {
        staysAfter(new GenericFileOperationFailedException("connection lost"));
    }

    @Test
    void a_file_stays_while_the_database_is_away() throws IOException {
        staysAfter(new DataAccessResourceFailureException("no connection"));
    }

    @Test
    void a_file_stays_after_a_lock_that_was_not_to_be_had() throws IOException {
        SQLException cause = new PSQLException("no lock", PSQLState.DEADLOCK_DETECTED);
        staysAfter(new CannotAcquireLockException("no lock", cause));
    }

    @Test
    void a_file_stays_after_a_deadlock() throws IOException {
        SQLException cause = new PSQLException("deadlock detected", PSQLState.DEADLOCK_DETECTED);
        staysAfter(new PessimisticLockingFailureException("deadlock", cause));
    }

    @Test
    void a_file_stays_when_no_transaction_can_begin() throws IOException {
        staysAfter(new CannotCreateTransactionException("no connection", new SQLException("Connection is closed")));
    }

    @Test
    void a_file_stays_when_its_transaction_cannot_even_be_rolled_back() throws IOException {
        staysAfter(new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")));
    }

    @Test
    void a_file_stays_when_another_hub_was_quicker() throws IOException {
        staysAfter(new DuplicateKeyException("arrival"));
    }

    @Test
    void a_file_the_hub_stumbles_over_is_parked_and_makes_way_without_a_word_of_what_it_holds() throws IOException {
        Exception why = new IllegalStateException("Bad name " + PERSON);

        failsWith(why);

        verify(parkDrop).park(same(why), eq(NAME));
        assertThat(dropped).doesNotExist();
        assertThat(unit.said()).doesNotContain(PERSON);
    }

    @Test
    void a_file_stays_when_it_cannot_even_be_parked() throws IOException {
        doThrow(new DataAccessResourceFailureException("no connection"))
                .when(parkDrop)
                .park(any(), any());

        failsWith(new IllegalStateException());

        assertThat(dropped).exists();
    }

    @Test
    void a_look_into_the_inbox_that_fails_for_want_of_a_connection_takes_nothing() {
        dropFilter = file -> {
            throw new GenericFileOperationFailedException("no connection");
        };

        unit.poll();

        assertThat(dropped).exists();
        verify(parkDrop, never()).park(any(), any());
    }

    @Test
    void a_look_into_the_inbox_that_the_hub_stumbles_over_is_told_without_a_file_and_takes_nothing() {
        dropFilter = file -> {
            throw new IllegalStateException();
        };

        unit.poll();

        assertThat(dropped).exists();
        verify(parkDrop).park(any(IllegalStateException.class), isNull());
    }
}
