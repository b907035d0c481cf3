package dev.todoke.hub.vault;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The record that something was deleted (個人番号の削除・廃棄の記録, guideline of the Personal Information Protection Commission): what, when, why and by
 * whom, never the number itself. Each line is in the audit chain too.
 */
@Component
public class DeletionLedger {
    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    public DeletionLedger(JdbcTemplate jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters deletions as part of the caller's database transaction. */
    public void enter(Kind kind, Collection<UUID> refs, String why, String actor) {
        String action = kind.name().toLowerCase(Locale.ROOT) + ".delete";
        audit.record(refs.stream()
                .map(ref -> new AuditEntry(actor, action, ref.toString(), why))
                .toList());
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                "insert into deletion_ledger (kind, ref, deleted_at, why, deleted_by) values (?, ?, ?, ?, ?)",
                refs,
                BATCH,
                (row, ref) -> {
                    row.setString(1, kind.name());
                    row.setObject(2, ref);
                    row.setObject(3, now);
                    row.setString(4, why);
                    row.setString(5, actor);
                });
    }

    /** What was deleted. */
    public enum Kind {
        /** A personal number in the vault. */
        NUMBER,
        /** A received file in the archive. */
        ORIGINAL
    }
}
