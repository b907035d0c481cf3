package dev.todoke.hub.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.TestVault;
import dev.todoke.hub.audit.AuditReport;
import dev.todoke.hub.audit.AuditVerifier;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.KeysetFile;
import dev.todoke.hub.keys.UnusableKey;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcVaultTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path home;

    private DataSource database;
    private JdbcClient sql;
    private TestVault rooms;
    private Vault unit;

    @BeforeEach
    void set_up() {
        database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        start();
    }

    @AfterEach
    void tear_down() {
        rooms.close();
    }

    @Test
    void opens_what_it_sealed_in_the_order_given() {
        List<PersonalNumber> numbers = numbers(3);

        List<VaultRef> refs = unit.seal(numbers);
        Map<VaultRef, PersonalNumber> actual = unit.open(refs, Purpose.AGENCY_SUBMISSION, "agency-send-submission");

        assertThat(refs.stream().map(actual::get)).containsExactlyElementsOf(numbers);
    }

    @Test
    void a_number_is_nowhere_in_its_row() {
        PersonalNumber number = numbers(1).get(0);

        unit.seal(List.of(number, number));

        List<byte[]> actual = sql.sql("select ciphertext from vault_number")
                .query(byte[].class)
                .list();
        assertThat(actual.get(0)).isNotEqualTo(actual.get(1));
        assertThat(actual)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(number.reveal()));
    }

    @Test
    void every_opening_is_in_the_audit_trail_even_when_the_caller_rolls_back() {
        List<VaultRef> refs = unit.seal(numbers(2));
        TransactionTemplate caller = new TransactionTemplate(rooms.get(PlatformTransactionManager.class));

        caller.executeWithoutResult(status -> {
            unit.open(refs, Purpose.INSURER_REGISTRATION, "insurer-send-registration");
            status.setRollbackOnly();
        });

        List<String> actual = sql.sql(
                        "select actor || ' ' || action || ' ' || subject || ' ' || reason from audit_entry")
                .query(String.class)
                .list();
        assertThat(actual)
                .containsExactlyInAnyOrderElementsOf(refs.stream()
                        .map(ref -> "insurer-send-registration number.open " + ref.value() + " INSURER_REGISTRATION")
                        .toList());
    }

    @Test
    void nothing_is_opened_when_the_audit_trail_cannot_be_written() {
        List<VaultRef> refs = unit.seal(numbers(1));
        sql.sql("alter table audit_entry add constraint full_disk check (false) not valid")
                .update();

        assertThatThrownBy(() -> unit.open(refs, Purpose.AGENCY_SUBMISSION, "agency-send-submission"))
                .rootCause()
                .hasMessageContaining("full_disk");
    }

    @Test
    void sealing_is_undone_with_its_caller() {
        TransactionTemplate caller = new TransactionTemplate(rooms.get(PlatformTransactionManager.class));

        List<VaultRef> refs = caller.execute(status -> {
            status.setRollbackOnly();
            return unit.seal(numbers(1));
        });

        assertThatThrownBy(() -> unit.open(refs, Purpose.AGENCY_SUBMISSION, "test"))
                .isInstanceOf(UnknownVaultRef.class);
    }

    @Test
    void a_reference_without_a_number_is_named_and_its_opening_is_recorded() {
        VaultRef unknown = new VaultRef(UUID.randomUUID());

        assertThatThrownBy(() -> unit.open(List.of(unknown), Purpose.AGENCY_SUBMISSION, "test"))
                .isInstanceOf(UnknownVaultRef.class)
                .hasMessageContaining(unknown.value().toString());
        assertThat(count("audit_entry")).isOne();
    }

    @Test
    void a_ciphertext_moved_to_another_reference_does_not_open() {
        List<VaultRef> refs = unit.seal(numbers(2));
        sql.sql(
                        "update vault_number set ciphertext = (select ciphertext from vault_number where ref = ?) where ref = ?")
                .params(refs.get(0).value(), refs.get(1).value())
                .update();

        assertThat(unit.open(refs.subList(0, 1), Purpose.AGENCY_SUBMISSION, "test"))
                .hasSize(1);
        assertThatThrownBy(() -> unit.open(refs, Purpose.AGENCY_SUBMISSION, "test"))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining(refs.get(1).value().toString());
    }

    @Test
    void numbers_sealed_before_a_key_rotation_open_after_it_and_new_ones_use_the_new_key() throws Exception {
        List<PersonalNumber> numbers = numbers(2);
        VaultRef before = unit.seal(numbers.subList(0, 1)).get(0);
        rooms.close();
        new KeysetFile(KeyKind.NUMBERS, home.resolve("keys/vault.json")).rotate();
        start();
        VaultRef after = unit.seal(numbers.subList(1, 2)).get(0);

        Map<VaultRef, PersonalNumber> actual = unit.open(List.of(before, after), Purpose.AGENCY_SUBMISSION, "test");

        assertThat(actual).containsEntry(before, numbers.get(0)).containsEntry(after, numbers.get(1));
        assertThat(sql.sql("select count(distinct key_id) from vault_number")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_deleted_number_is_gone_and_the_ledger_says_why() {
        List<VaultRef> refs = unit.seal(numbers(2));

        unit.delete(refs.subList(0, 1), "retention ended", "desk:tanto");
        unit.delete(refs.subList(0, 1), "retention ended", "desk:tanto");

        assertThat(count("vault_number")).isOne();
        assertThatThrownBy(() -> unit.open(refs, Purpose.AGENCY_SUBMISSION, "test"))
                .isInstanceOf(UnknownVaultRef.class);
        assertThat(sql.sql("select kind || ' ' || ref || ' ' || why || ' ' || deleted_by from deletion_ledger")
                        .query(String.class)
                        .list())
                .containsExactly("NUMBER " + refs.get(0).value() + " retention ended desk:tanto");
        assertThat(sql.sql("select count(*) from audit_entry where action = 'number.delete'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> sql.sql("delete from deletion_ledger").update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    /** Processor time, not time of day: the bound must hold on a busy machine too. */
    @Test
    void ten_thousand_numbers_are_opened_in_one_call_for_less_than_two_seconds_of_work() throws Exception {
        List<VaultRef> refs = unit.seal(numbers(10_000));
        ThreadMXBean work = ManagementFactory.getThreadMXBean();

        long start = work.getCurrentThreadCpuTime();
        Map<VaultRef, PersonalNumber> actual = unit.open(refs, Purpose.AGENCY_SUBMISSION, "agency-send-submission");
        Duration took = Duration.ofNanos(work.getCurrentThreadCpuTime() - start);

        assertThat(actual).hasSize(10_000);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(new AuditVerifier(database, home.resolve("keys/audit.json")).verify(List.of()))
                .isEqualTo(new AuditReport(10_000, 0, List.of()));
    }

    private void start() {
        rooms = new TestVault(database, home, CLOCK);
        unit = rooms.get(Vault.class);
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static List<PersonalNumber> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "%011d".formatted(98_700_000_000L + n))
                .map(digits -> PersonalNumber.of(digits + PersonalNumber.checkDigit(digits)))
                .toList();
    }
}
