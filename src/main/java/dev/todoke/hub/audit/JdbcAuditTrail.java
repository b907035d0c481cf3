package dev.todoke.hub.audit;

import dev.todoke.hub.bulk.NewRows;
import dev.todoke.hub.bulk.RowValues;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain in table {@code audit_entry}. Hubs on one database take turns by an advisory lock, which ends with the transaction. */
@Component
class JdbcAuditTrail implements AuditTrail {
    private static final long LOCK = 0x74_6f_64_6f_6b_65_01L;

    private final JdbcTemplate jdbc;
    private final NewRows rows;
    private final TransactionTemplate transaction;
    private final Seal seal;
    private final CheckpointFiles checkpoints;
    private final Clock clock;

    JdbcAuditTrail(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Seal seal,
            CheckpointFiles checkpoints,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = new NewRows(
                jdbc, "audit_entry", "id", "at", "actor", "action", "subject", "reason", "previous", "hash");
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.seal = seal;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public void record(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        // After the commit: a checkpoint of entries that were rolled back would read as a cut-off end.
        checkpoints.append(transaction.execute(status -> append(entries)));
    }

    @Override
    public boolean isBehindItsCheckpoints() {
        long known = head().id();
        return checkpoints.newest().filter(newest -> newest.entry() > known).isPresent();
    }

    private Checkpoint append(List<AuditEntry> entries) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Head head = head();
        List<Sealed> batch = new ArrayList<>(entries.size());
        for (AuditEntry entry : entries) {
            Link link = new Link(head.id() + 1, at, entry, head.hash());
            head = new Head(link.id(), seal.of(link.canonical()));
            batch.add(new Sealed(link, head.hash()));
        }
        rows.add(batch, JdbcAuditTrail::write);
        Sealed last = batch.get(batch.size() - 1);
        return new Checkpoint(last.link(), last.hash());
    }

    private Head head() {
        List<Head> last = jdbc.query(
                "select id, hash from audit_entry order by id desc limit 1",
                (row, n) -> new Head(row.getLong("id"), row.getBytes("hash")));
        return last.isEmpty() ? new Head(0, new byte[0]) : last.get(0);
    }

    private static void write(RowValues row, Sealed sealed) {
        Link link = sealed.link();
        row.number(link.id())
                .time(link.at())
                .text(link.entry().actor())
                .text(link.entry().action())
                .text(link.entry().subject())
                .text(link.entry().reason())
                .bytes(link.previous())
                .bytes(sealed.hash());
    }

    private record Head(long id, byte[] hash) {}

    private record Sealed(Link link, byte[] hash) {}
}
