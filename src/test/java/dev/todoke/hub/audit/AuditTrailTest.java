package dev.todoke.hub.audit;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.TestVault;
import dev.todoke.hub.audit.AuditReport.Break;
import dev.todoke.hub.audit.AuditReport.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T00:00:00.123456789Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path home;

    private DataSource database;
    private JdbcClient sql;
    private TestVault rooms;
    private AuditTrail unit;

    @BeforeEach
    void set_up() {
        database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        rooms = new TestVault(database, home, CLOCK);
        unit = rooms.get(AuditTrail.class);
    }

    @AfterEach
    void tear_down() {
        rooms.close();
    }

    @Test
    void what_was_recorded_verifies_over_many_calls() throws IOException {
        unit.record(entries(3));
        unit.record(List.of());
        unit.record(entries(2));

        AuditReport actual = verify();

        assertThat(actual).isEqualTo(new AuditReport(5, 2, List.of()));
        assertThat(home.resolve("audit")).isDirectoryContaining("glob:**/checkpoints-2026-11.txt");
    }

    @Test
    void an_entry_outlives_the_rollback_of_its_caller() throws IOException {
        TransactionTemplate caller = new TransactionTemplate(rooms.get(PlatformTransactionManager.class));

        assertThatThrownBy(() -> caller.executeWithoutResult(status -> {
                    unit.record(entries(1));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(verify().entries()).isOne();
    }

    @Test
    void the_table_refuses_to_be_changed() {
        unit.record(entries(1));

        for (String change :
                List.of("update audit_entry set reason = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> sql.sql(change).update()).rootCause().hasMessageContaining("append-only");
        }
    }

    @Test
    void an_altered_row_is_found_each_column_by_itself() throws IOException {
        for (String change : List.of(
                "actor = 'x'", "action = 'x'", "subject = 'x'", "reason = 'x'", "at = at + interval '1 microsecond'")) {
            unit.record(entries(1));
            long entry =
                    sql.sql("select max(id) from audit_entry").query(Long.class).single();
            tamper("update audit_entry set " + change + " where id = " + entry);

            assertThat(verify().breaks()).as(change).contains(new Break(entry, Kind.ALTERED));
        }
    }

    @Test
    void a_row_taken_out_of_the_middle_is_found() throws IOException {
        unit.record(entries(5));
        tamper("delete from audit_entry where id = 3");

        assertThat(verify().breaks()).containsExactly(new Break(4, Kind.GAP));
    }

    @Test
    void two_rows_that_changed_places_are_found() throws IOException {
        unit.record(entries(4));
        tamper("update audit_entry set id = -id where id in (2, 3)");
        tamper("update audit_entry set id = 5 + id where id in (-2, -3)");

        assertThat(verify().breaks()).contains(new Break(2, Kind.ALTERED), new Break(3, Kind.ALTERED));
    }

    @Test
    void a_cut_off_end_is_found_by_the_checkpoints_alone() throws IOException {
        unit.record(entries(3));
        unit.record(entries(1));
        tamper("delete from audit_entry where id = 4");

        assertThat(verify().breaks()).containsExactly(new Break(4, Kind.MISSING_TAIL));
        assertThat(verifier().verify(List.of()).intact()).isTrue();
    }

    @Test
    void a_cut_off_end_that_was_written_on_is_found() throws IOException {
        unit.record(entries(3));
        tamper("delete from audit_entry where id = 3");
        unit.record(List.of(new AuditEntry("desk:other", "desk.login", "desk:other", "")));

        assertThat(verify().breaks()).contains(new Break(3, Kind.REPLACED));
    }

    @Test
    void an_emptied_table_is_found() throws IOException {
        unit.record(entries(3));
        tamper("delete from audit_entry");

        assertThat(verify()).isEqualTo(new AuditReport(0, 1, List.of(new Break(3, Kind.MISSING_TAIL))));
    }

    @Test
    void a_checkpoint_written_without_the_key_is_found() throws IOException {
        unit.record(entries(1));
        Path file = checkpoints().get(0);
        String line = Files.readString(file).strip();
        Files.writeString(file, line.replaceFirst("^1 ", "2 ") + "\nnonsense\n", StandardOpenOption.APPEND);

        assertThat(verify().breaks())
                .containsExactly(new Break(2, Kind.FOREIGN_CHECKPOINT), new Break(3, Kind.FOREIGN_CHECKPOINT));
    }

    @Test
    void two_hubs_write_one_chain() throws IOException {
        try (TestVault secondHub = new TestVault(database, home, CLOCK)) {
            AuditTrail second = secondHub.get(AuditTrail.class);
            Stream.of(unit, second, unit, second)
                    .map(trail ->
                            CompletableFuture.runAsync(() -> rangeClosed(1, 25).forEach(n -> trail.record(entries(2)))))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(verify()).isEqualTo(new AuditReport(200, 100, List.of()));
    }

    private AuditReport verify() throws IOException {
        return verifier().verify(checkpoints());
    }

    private AuditVerifier verifier() {
        return new AuditVerifier(database, home.resolve("keys/audit.json"));
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("audit"))) {
            return files.toList();
        }
    }

    /** What a database administrator can do. */
    private void tamper(String change) {
        sql.sql("alter table audit_entry disable trigger all").update();
        sql.sql(change).update();
        sql.sql("alter table audit_entry enable trigger all").update();
    }

    private static List<AuditEntry> entries(int count) {
        return rangeClosed(1, count)
                .mapToObj(n -> new AuditEntry("agency-send-submission", "number.open", "ref-" + n, "AGENCY_SUBMISSION"))
                .toList();
    }
}
