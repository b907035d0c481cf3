package dev.todoke.hub.audit;

import dev.todoke.hub.audit.AuditReport.Break;
import dev.todoke.hub.audit.AuditReport.Kind;
import dev.todoke.hub.keys.KeyKind;
import dev.todoke.hub.keys.KeysetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the audit trail from the outside: needs the database, the key and the checkpoint files, but no running hub. */
public class AuditVerifier {
    private static final int MOST_BREAKS = 20;

    private final DataSource database;
    private final Seal seal;

    public AuditVerifier(DataSource database, Path keyFile) {
        this.database = database;
        this.seal = new Seal(new KeysetFile(KeyKind.AUDIT, keyFile));
    }

    /**
     * Reads the whole trail once, streaming.
     *
     * @param checkpointFiles files of all hubs on this database; may be empty
     */
    public AuditReport verify(List<Path> checkpointFiles) throws IOException {
        Walk walk = new Walk();
        // Checkpoints first: an entry written while the rows are read must not look as if it were missing.
        for (Path file : checkpointFiles) {
            walk.readCheckpoints(Files.readAllLines(file));
        }
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setReadOnly(true);
        snapshot.executeWithoutResult(status -> rows().query(
                        "select id, at, actor, action, subject, reason, previous, hash from audit_entry order by id",
                        walk::step));
        return walk.report();
    }

    private JdbcTemplate rows() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(1_000);
        return jdbc;
    }

    private class Walk {
        private final Map<Long, String> expected = new TreeMap<>();
        private final List<Break> breaks = new ArrayList<>();
        private long checkpoints;
        private long entries;
        private long lastId;
        private byte[] lastHash = new byte[0];

        void readCheckpoints(List<String> lines) {
            for (int n = 1; n <= lines.size(); n++) {
                long line = n;
                Checkpoint.read(lines.get(n - 1), seal)
                        .ifPresentOrElse(this::expect, () -> found(line, Kind.FOREIGN_CHECKPOINT));
            }
        }

        private void expect(Checkpoint checkpoint) {
            checkpoints++;
            String other = expected.put(checkpoint.entry(), checkpoint.hash());
            if (other != null && !other.equals(checkpoint.hash())) {
                found(checkpoint.entry(), Kind.REPLACED);
            }
        }

        void step(ResultSet row) throws SQLException {
            AuditEntry entry = new AuditEntry(
                    row.getString("actor"), row.getString("action"), row.getString("subject"), row.getString("reason"));
            byte[] hash = row.getBytes("hash");
            Link link = new Link(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    entry,
                    row.getBytes("previous"));
            check(link, hash);
            entries++;
            lastId = link.id();
            lastHash = hash;
        }

        private void check(Link link, byte[] hash) {
            if (!seal.matches(hash, link.canonical())) {
                found(link.id(), Kind.ALTERED);
            }
            if (link.id() != lastId + 1 || !Arrays.equals(link.previous(), lastHash)) {
                found(link.id(), Kind.GAP);
            }
            String checkpoint = expected.remove(link.id());
            if (checkpoint != null && !checkpoint.equals(HexFormat.of().formatHex(hash))) {
                found(link.id(), Kind.REPLACED);
            }
        }

        private void found(long entry, Kind kind) {
            if (breaks.size() < MOST_BREAKS) {
                breaks.add(new Break(entry, kind));
            }
        }

        AuditReport report() {
            expected.keySet().stream()
                    .filter(entry -> entry > lastId)
                    .reduce((before, last) -> last)
                    .ifPresent(entry -> found(entry, Kind.MISSING_TAIL));
            return new AuditReport(entries, checkpoints, List.copyOf(breaks));
        }
    }
}
