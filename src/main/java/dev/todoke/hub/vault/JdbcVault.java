package dev.todoke.hub.vault;

import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.bulk.NewRows;
import dev.todoke.hub.bulk.TimeOrderedId;
import dev.todoke.hub.identity.PersonalNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The vault in table {@code vault_number}. */
@Component
class JdbcVault implements Vault {
    private final JdbcTemplate jdbc;
    private final NewRows newNumbers;
    private final NumberCipher cipher;
    private final AuditTrail audit;
    private final DeletionLedger ledger;
    private final Clock clock;

    JdbcVault(JdbcTemplate jdbc, NumberCipher cipher, AuditTrail audit, DeletionLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.newNumbers = new NewRows(jdbc, "vault_number", "ref", "ciphertext", "key_id", "sealed_at");
        this.cipher = cipher;
        this.audit = audit;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<VaultRef> seal(List<PersonalNumber> numbers) {
        List<Row> rows = new ArrayList<>(numbers.size());
        for (PersonalNumber number : numbers) {
            VaultRef ref = new VaultRef(TimeOrderedId.next());
            rows.add(new Row(ref, cipher.seal(number, ref)));
        }
        Instant now = clock.instant();
        newNumbers.add(
                rows,
                (values, row) -> values.uuid(row.ref().value())
                        .bytes(row.ciphertext())
                        .number(cipher.keyId())
                        .time(now));
        return rows.stream().map(Row::ref).toList();
    }

    @Override
    public Map<VaultRef, PersonalNumber> open(Collection<VaultRef> refs, Purpose purpose, String actor) {
        Set<VaultRef> wanted = new LinkedHashSet<>(refs);
        audit.record(wanted.stream()
                .map(ref -> new AuditEntry(actor, "number.open", ref.value().toString(), purpose.name()))
                .toList());
        Map<VaultRef, PersonalNumber> opened = new HashMap<>();
        jdbc.query("select ref, ciphertext from vault_number where ref = any (?)", asArray(wanted), row -> {
            VaultRef ref = new VaultRef(row.getObject("ref", UUID.class));
            opened.put(ref, cipher.open(row.getBytes("ciphertext"), ref));
        });
        for (VaultRef ref : wanted) {
            if (!opened.containsKey(ref)) {
                throw new UnknownVaultRef(ref);
            }
        }
        return opened;
    }

    @Override
    @Transactional
    public void delete(Collection<VaultRef> refs, String why, String actor) {
        List<UUID> gone = jdbc.query(
                "delete from vault_number where ref = any (?) returning ref",
                asArray(refs),
                (row, n) -> row.getObject("ref", UUID.class));
        ledger.enter(DeletionLedger.Kind.NUMBER, gone, why, actor);
    }

    private static PreparedStatementSetter asArray(Collection<VaultRef> refs) {
        UUID[] ids = refs.stream().map(VaultRef::value).toArray(UUID[]::new);
        return statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids));
    }

    private record Row(VaultRef ref, byte[] ciphertext) {}
}
