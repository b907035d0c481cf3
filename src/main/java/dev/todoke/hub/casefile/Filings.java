package dev.todoke.hub.casefile;

import dev.todoke.hub.bulk.NewRows;
import dev.todoke.hub.filing.OfficeLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Received files, the outcome of each of their records, and the findings. */
@Repository
public class Filings {

    private static final int BATCH = 1_000;

    private static final String RECORDS = """
            select r.*, c.case_no, c.procedure, c.insurer_id, c.fact_date, c.expected_from, c.expected_to,
                (select max((e.details ->> 'until')::date) from event e
                 where e.case_id = c.id and e.kind = 'RECORD_HELD') as held_until,
                case when r.outcome = 'INCOMPLETE' then 'MISSING' else 'PRESENT' end as filed_number,
                case when c.procedure = 'DEPENDANTS' then (select json_agg(json_build_object('member', m.member, 'caseNo', m.case_no,
                        'name', coalesce(nullif(m.name_kanji, ''), m.name_kana), 'from', m.expected_from, 'to', m.expected_to,
                        'numberMissing', exists (select from event e where e.case_id = m.id and e.kind = 'NUMBER_MISSING'
                            and e.details ->> 'numberState' = 'MISSING')) order by m.case_no)
                    from casefile m where m.household = c.id) end as members
            from filing_record r left join casefile c on c.id = r.case_id""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JdbcTemplate streaming;
    private final NewRows records;
    private final NewRows findings;
    private final CasefileRows rows;

    Filings(JdbcClient jdbc, JdbcTemplate template, CasefileRows rows) {
        this.jdbc = jdbc;
        this.template = template;
        this.records =
                new NewRows(template, "filing_record", "filing_id", "ordinal", "line", "name", "outcome", "case_id");
        this.findings = new NewRows(
                template,
                "finding",
                "filing_id",
                "seq",
                "ordinal",
                "code",
                "severity",
                "line",
                "col",
                "item",
                "item_name",
                "masked_value",
                "text_ja",
                "text_en",
                "cure_ja",
                "cure_en",
                "source");
        this.streaming = new JdbcTemplate(template.getDataSource());
        this.streaming.setFetchSize(BATCH);
        this.rows = rows;
    }

    /** Whether a drop was taken in before; so it is when the hub died between committing and removing the file. */
    public boolean tookIn(String arrivalKey) {
        return jdbc.sql("select count(*) from filing where arrival_key = :key")
                        .param("key", arrivalKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The first filing of an employer with these bytes that still stands. One that was returned, as a whole or by a partner for some of its
     * people, may be sent again as it is: what was missing may have come, or lain elsewhere.
     */
    public Optional<FilingRow> firstWith(String employerId, String sha256) {
        return jdbc.sql("""
                        select * from filing f
                        where f.employer_id = :employer and f.sha256 = :sha256 and f.state not in ('DUPLICATE', 'RETURNED')
                          and not exists (select from casefile c where c.filing_id = f.id and c.state in ('RETURNED', 'WITHDRAWN'))
                        order by f.received_at limit 1""")
                .param("employer", employerId)
                .param("sha256", sha256)
                .query((row, n) -> read(row))
                .optional();
    }

    public FilingRow get(UUID id) {
        return jdbc.sql("select * from filing where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .single();
    }

    /** Writes a filing down; its cases and findings refer to it, so it comes before them and is completed after them. */
    public void add(NewFiling filing) {
        jdbc.sql("""
                        insert into filing (id, filing_no, employer_id, arrival_key, file_name, sha256, size_bytes, archive_id, format, form,
                            state, duplicate_of, received_at, records, accepted, incomplete, returned, duplicates)
                        values (:id, :no, :employer, :arrival, :name, :sha256, :size, :archive, :format, :form, :state,
                            :duplicateOf, :receivedAt, :records, :accepted, :incomplete, :returned, :duplicates)""")
                .param("id", filing.id())
                .param("no", filing.filingNo())
                .param("employer", filing.employerId())
                .param("arrival", filing.arrivalKey())
                .param("name", filing.fileName())
                .param("sha256", filing.sha256())
                .param("size", filing.size())
                .param("archive", filing.archiveId())
                .param("format", filing.format())
                .param("form", filing.form(), Types.VARCHAR)
                .param("state", filing.state().name())
                .param("duplicateOf", filing.duplicateOf(), Types.OTHER)
                .param("receivedAt", Rows.utc(filing.receivedAt()))
                .param("records", filing.counts().records())
                .param("accepted", filing.counts().accepted())
                .param("incomplete", filing.counts().incomplete())
                .param("returned", filing.counts().returned())
                .param("duplicates", filing.counts().duplicates())
                .update();
    }

    /** Notes what the file says of itself, as soon as that is read. */
    public void head(UUID id, String format, String form, Collection<OfficeLine> offices) {
        jdbc.sql("update filing set format = :format, form = :form where id = :id")
                .param("format", format)
                .param("form", form)
                .param("id", id)
                .update();
        template.batchUpdate(
                "insert into filing_office (filing_id, office_key, office) values (?, ?, ?::jsonb) on conflict do nothing",
                offices,
                BATCH,
                (row, office) -> {
                    row.setObject(1, id);
                    row.setString(2, office.symbol().key());
                    row.setString(3, rows.text(OfficeFields.of(office)));
                });
    }

    /** Notes the forms of its records, in the order of the file. */
    public void forms(UUID id, Collection<String> forms) {
        jdbc.sql("update filing set forms = :forms where id = :id")
                .param("forms", forms.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    /** States how a filing ended, once its last record is read. */
    public void complete(UUID id, FilingState state, NewFiling.Counts counts) {
        jdbc.sql("""
                        update filing set state = :state, records = :records, accepted = :accepted,
                            incomplete = :incomplete, returned = :returned, duplicates = :duplicates where id = :id""")
                .param("state", state.name())
                .param("records", counts.records())
                .param("accepted", counts.accepted())
                .param("incomplete", counts.incomplete())
                .param("returned", counts.returned())
                .param("duplicates", counts.duplicates())
                .param("id", id)
                .update();
    }

    public void addRecords(UUID filing, List<RecordOutcome> outcomes) {
        records.add(
                outcomes,
                (row, record) -> row.uuid(filing)
                        .number(record.ordinal())
                        .number(record.line())
                        .text(record.name())
                        .text(record.outcome().name())
                        .uuid(record.caseId()));
    }

    /**
     * @param firstSeq the sequence number of the first one; the others follow
     */
    public void addFindings(UUID filing, int firstSeq, List<RecordedFinding> found) {
        int[] seq = {firstSeq};
        findings.add(
                found,
                (row, finding) -> row.uuid(filing)
                        .number(seq[0]++)
                        .number(nullIfZero(finding.ordinal()))
                        .text(finding.code())
                        .text(finding.severity())
                        .number(nullIfZero(finding.line()))
                        .number(nullIfZero(finding.column()))
                        .number(nullIfZero(finding.item()))
                        .text(finding.itemName())
                        .text(finding.maskedValue())
                        .text(finding.ja())
                        .text(finding.en())
                        .text(finding.cureJa())
                        .text(finding.cureEn())
                        .text(finding.source()));
    }

    private static Long nullIfZero(long value) {
        return value == 0 ? null : value;
    }

    /** The findings of a filing in file order, streamed: read and closed inside a transaction, they are never all in memory. */
    public Stream<RecordedFinding> findings(UUID filing) {
        return streaming.queryForStream(
                "select * from finding where filing_id = ? order by seq", (row, n) -> readFinding(row), filing);
    }

    /** The records of a filing in file order, streamed as {@link #findings} are. */
    public Stream<RecordRow> records(UUID filing) {
        return streaming.queryForStream(
                RECORDS + " where r.filing_id = ? order by r.ordinal", (row, n) -> readRecord(row), filing);
    }

    /** A filing with its records and findings, both in file order. */
    public record Read(FilingRow filing, List<RecordRow> records, List<RecordedFinding> findings) {}

    /**
     * Reads those of these filings that have no more than so many records, whole and at once; the others are streamed, each by itself.
     *
     * @return by id
     */
    public Map<UUID, Read> whole(Collection<UUID> ids, int mostRecords) {
        Map<UUID, Read> read = new HashMap<>();
        jdbc.sql("select * from filing where id = any(:ids::uuid[]) and records <= :most")
                .param("ids", Rows.array(ids))
                .param("most", mostRecords)
                .query((row, n) -> read(row))
                .list()
                .forEach(filing -> read.put(filing.id(), new Read(filing, new ArrayList<>(), new ArrayList<>())));
        UUID[] small = read.keySet().toArray(UUID[]::new);
        template.query(
                RECORDS + " where r.filing_id = any(?) order by r.filing_id, r.ordinal",
                row -> {
                    read.get(row.getObject("filing_id", UUID.class)).records().add(readRecord(row));
                },
                (Object) small);
        template.query(
                "select * from finding where filing_id = any(?) order by filing_id, seq",
                row -> {
                    read.get(row.getObject("filing_id", UUID.class)).findings().add(readFinding(row));
                },
                (Object) small);
        return read;
    }

    private RecordRow readRecord(ResultSet row) throws SQLException {
        return new RecordRow(
                row.getInt("ordinal"),
                row.getLong("line"),
                row.getString("name"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("case_no"),
                row.getString("procedure"),
                row.getString("insurer_id"),
                row.getObject("fact_date", LocalDate.class),
                row.getObject("expected_from", LocalDate.class),
                row.getObject("expected_to", LocalDate.class),
                row.getObject("held_until", LocalDate.class),
                NumberState.valueOf(row.getString("filed_number")),
                rows.members(row.getString("members")));
    }

    private static RecordedFinding readFinding(ResultSet row) throws SQLException {
        return new RecordedFinding(
                row.getString("code"),
                row.getString("severity"),
                row.getInt("ordinal"),
                row.getLong("line"),
                row.getInt("col"),
                row.getInt("item"),
                row.getString("item_name"),
                row.getString("masked_value"),
                row.getString("text_ja"),
                row.getString("text_en"),
                row.getString("cure_ja"),
                row.getString("cure_en"),
                row.getString("source"));
    }

    private static FilingRow read(ResultSet row) throws SQLException {
        return new FilingRow(
                row.getObject("id", UUID.class),
                row.getString("filing_no"),
                row.getString("employer_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                row.getString("format"),
                row.getString("form"),
                List.of((String[]) row.getArray("forms").getArray()),
                FilingState.valueOf(row.getString("state")),
                row.getObject("duplicate_of", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new NewFiling.Counts(
                        row.getInt("records"),
                        row.getInt("accepted"),
                        row.getInt("incomplete"),
                        row.getInt("returned"),
                        row.getInt("duplicates")));
    }
}
