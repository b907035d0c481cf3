package dev.todoke.hub.casefile;

import dev.todoke.hub.filing.OfficeLine;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Small filings, each known from its head to its last record before anything of it is written: many are written down at once. */
@Repository
public class WholeFilings {

    private static final int BATCH = 1_000;

    /**
     * A filing with everything that is said about it.
     *
     * @param filing in the state and with the counts it ends with
     */
    public record Whole(
            NewFiling filing,
            List<OfficeLine> offices,
            Collection<String> forms,
            List<RecordOutcome> records,
            List<RecordedFinding> findings) {}

    private record OfficeOf(UUID filing, OfficeLine office) {}

    private record RecordOf(UUID filing, RecordOutcome outcome) {}

    private record FindingOf(UUID filing, int seq, RecordedFinding finding) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final CasefileRows rows;

    WholeFilings(JdbcClient jdbc, JdbcTemplate template, CasefileRows rows) {
        this.jdbc = jdbc;
        this.template = template;
        this.rows = rows;
    }

    /** Those of these drops that were taken in before: the hub died between committing and removing them. */
    public Set<String> tookIn(Collection<String> arrivalKeys) {
        return new HashSet<>(jdbc.sql("select arrival_key from filing where arrival_key = any(:keys)")
                .param("keys", arrivalKeys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /**
     * Of each employer the digests among these under which it has filed before, whatever became of that filing.
     *
     * @param sha256 digests by arrival key or whatever tells the files apart
     * @param employers the sender of each, under the same keys
     * @return keys of the files whose bytes are known of their sender
     */
    public Set<String> known(Map<String, String> sha256, Map<String, String> employers) {
        List<String> keys = List.copyOf(sha256.keySet());
        return new HashSet<>(jdbc.sql("""
                        select asked.key from unnest(:keys, :employers, :digests) as asked (key, employer, digest)
                        where exists (select from filing f where f.employer_id = asked.employer and f.sha256 = cast(asked.digest as char(64)))""")
                .param("keys", keys.toArray(String[]::new))
                .param("employers", keys.stream().map(employers::get).toArray(String[]::new))
                .param("digests", keys.stream().map(sha256::get).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Writes filings and their offices down, in the caller's transaction; cases, records and findings refer to them. */
    public void add(List<Whole> filings) {
        template.batchUpdate(
                "insert into filing (id, filing_no, employer_id, arrival_key, file_name, sha256, size_bytes, archive_id, format, form,"
                        + " state, received_at, records, accepted, incomplete, returned, duplicates, forms)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                filings,
                BATCH,
                (row, whole) -> {
                    NewFiling filing = whole.filing();
                    row.setObject(1, filing.id());
                    row.setString(2, filing.filingNo());
                    row.setString(3, filing.employerId());
                    row.setString(4, filing.arrivalKey());
                    row.setString(5, filing.fileName());
                    row.setString(6, filing.sha256());
                    row.setLong(7, filing.size());
                    row.setObject(8, filing.archiveId());
                    row.setString(9, filing.format());
                    row.setString(10, filing.form());
                    row.setString(11, filing.state().name());
                    row.setObject(12, Rows.utc(filing.receivedAt()));
                    row.setInt(13, filing.counts().records());
                    row.setInt(14, filing.counts().accepted());
                    row.setInt(15, filing.counts().incomplete());
                    row.setInt(16, filing.counts().returned());
                    row.setInt(17, filing.counts().duplicates());
                    row.setArray(
                            18,
                            row.getConnection()
                                    .createArrayOf("text", whole.forms().toArray()));
                });
        List<OfficeOf> offices = new ArrayList<>();
        filings.forEach(whole -> whole.offices()
                .forEach(office -> offices.add(new OfficeOf(whole.filing().id(), office))));
        template.batchUpdate(
                "insert into filing_office (filing_id, office_key, office) values (?, ?, ?::jsonb) on conflict do nothing",
                offices,
                BATCH,
                (row, one) -> {
                    row.setObject(1, one.filing());
                    row.setString(2, one.office().symbol().key());
                    row.setString(3, rows.text(OfficeFields.of(one.office())));
                });
    }

    /** Writes down what became of their records, whose cases are open by now, and what was found. */
    public void addRecords(List<Whole> filings) {
        List<RecordOf> records = new ArrayList<>();
        List<FindingOf> findings = new ArrayList<>();
        for (Whole whole : filings) {
            UUID id = whole.filing().id();
            whole.records().forEach(outcome -> records.add(new RecordOf(id, outcome)));
            int seq = 1;
            for (RecordedFinding finding : whole.findings()) {
                findings.add(new FindingOf(id, seq++, finding));
            }
        }
        template.batchUpdate(
                "insert into filing_record (filing_id, ordinal, line, name, outcome, case_id) values (?, ?, ?, ?, ?, ?)",
                records,
                BATCH,
                (row, one) -> {
                    row.setObject(1, one.filing());
                    row.setInt(2, one.outcome().ordinal());
                    row.setLong(3, one.outcome().line());
                    row.setString(4, one.outcome().name());
                    row.setString(5, one.outcome().outcome().name());
                    row.setObject(6, one.outcome().caseId(), Types.OTHER);
                });
        template.batchUpdate(
                "insert into finding (filing_id, seq, ordinal, code, severity, line, col, item, item_name, masked_value,"
                        + " text_ja, text_en, cure_ja, cure_en, source)"
                        + " values (?, ?, nullif(?, 0), ?, ?, nullif(?, 0), nullif(?, 0), nullif(?, 0), ?, ?, ?, ?, ?, ?, ?)",
                findings,
                BATCH,
                (row, one) -> {
                    RecordedFinding finding = one.finding();
                    row.setObject(1, one.filing());
                    row.setInt(2, one.seq());
                    row.setInt(3, finding.ordinal());
                    row.setString(4, finding.code());
                    row.setString(5, finding.severity());
                    row.setLong(6, finding.line());
                    row.setInt(7, finding.column());
                    row.setInt(8, finding.item());
                    row.setString(9, finding.itemName());
                    row.setString(10, finding.maskedValue());
                    row.setString(11, finding.ja());
                    row.setString(12, finding.en());
                    row.setString(13, finding.cureJa());
                    row.setString(14, finding.cureEn());
                    row.setString(15, finding.source());
                });
    }
}
