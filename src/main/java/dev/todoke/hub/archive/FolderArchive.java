package dev.todoke.hub.archive;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.vault.DeletionLedger;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Originals in a {@link SealedFolder}, found through table {@code archived_original}. */
@Component
class FolderArchive implements Archive {
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate ownTransaction;
    private final SealedFolder files;
    private final DeletionLedger ledger;
    private final AuditTrail audit;
    private final Clock clock;

    FolderArchive(
            JdbcClient jdbc,
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            SealedFolder files,
            DeletionLedger ledger,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.files = files;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ArchivedOriginal store(InputStream in, String label) throws IOException {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        String place = SealedFolder.place(id, LocalDate.ofInstant(now, clock.getZone()));
        ArchivedOriginal original = files.write(id, place, in, label);
        enter(original, now, place);
        return original;
    }

    private void enter(ArchivedOriginal original, Instant at, String place) {
        ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                                insert into archived_original (id, sha256, size_bytes, stored_at, path) values (?, ?, ?, ?, ?)
                                on conflict (id) do nothing""")
                .params(List.of(original.id(), original.sha256(), original.size(), at.atOffset(ZoneOffset.UTC), place))
                .update());
    }

    @Override
    public List<UnknownOriginal> unknown(LocalDate from) throws IOException {
        Map<UUID, String> found = files.since(from);
        // A row alone says only that it was stored: what was to follow from it may be forgotten all the same.
        jdbc.sql("""
                        select archive_id from filing where archive_id = any(:ids) union all
                        select archive_id from parked_message where archive_id = any(:ids) union all
                        select archive_id from official_document where archive_id = any(:ids)""")
                .param("ids", found.keySet().toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(found::remove);
        List<UnknownOriginal> unknown = new ArrayList<>();
        for (Map.Entry<UUID, String> file : found.entrySet()) {
            String label = files.label(file.getKey(), file.getValue());
            if (!label.isEmpty()) {
                unknown.add(new UnknownOriginal(file.getKey(), file.getValue(), label));
            }
        }
        return unknown;
    }

    @Override
    public ArchivedOriginal admit(UnknownOriginal unknown) throws IOException {
        audit.record(List.of(
                new AuditEntry("restore", "original.open", unknown.id().toString(), "completes a restored database")));
        ArchivedOriginal original = files.measure(unknown.id(), unknown.place());
        enter(original, clock.instant(), unknown.place());
        return original;
    }

    @Override
    public List<ArchivedOriginal> storeAll(List<byte[]> contents, List<String> labels) throws IOException {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        List<ArchivedOriginal> originals = files.writeAll(day, contents, labels);
        ownTransaction.executeWithoutResult(status -> template.batchUpdate(
                "insert into archived_original (id, sha256, size_bytes, stored_at, path) values (?, ?, ?, ?, ?)",
                originals,
                BATCH,
                (row, original) -> {
                    row.setObject(1, original.id());
                    row.setString(2, original.sha256());
                    row.setLong(3, original.size());
                    row.setObject(4, now.atOffset(ZoneOffset.UTC));
                    row.setString(5, SealedFolder.place(original.id(), day));
                }));
        return originals;
    }

    @Override
    public InputStream open(UUID id, String actor, String reason) throws IOException {
        String place = place(id).orElseThrow(() -> new FileNotFoundException("The archive has no original " + id));
        audit.record(List.of(new AuditEntry(actor, "original.open", id.toString(), reason)));
        return files.read(id, place);
    }

    @Override
    public void forget(UUID id, String why, String actor) throws IOException {
        Optional<String> place = place(id);
        if (place.isEmpty()) {
            return;
        }
        // The file first: stopped half-way, the row is still there and forgetting can be repeated.
        files.delete(place.get());
        ownTransaction.executeWithoutResult(status -> {
            int rows = jdbc.sql("delete from archived_original where id = ?")
                    .param(id)
                    .update();
            if (rows > 0) {
                ledger.enter(DeletionLedger.Kind.ORIGINAL, List.of(id), why, actor);
            }
        });
    }

    private Optional<String> place(UUID id) {
        return jdbc.sql("select path from archived_original where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }
}
