package dev.todoke.hub.ops.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One received file: what it was, what was found in it, what became of each record. */
@Repository
class FilingDetail {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;

    FilingDetail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param formNames its forms with commas between them, empty when it could not be read
     * @param first filing number of the filing with the same bytes, null when it is the first
     */
    record Head(
            String filingNo,
            String employerId,
            String fileName,
            String sha256,
            long sizeBytes,
            String format,
            String formNames,
            String state,
            String first,
            OffsetDateTime receivedAt,
            int records,
            int accepted,
            int incomplete,
            int returned,
            int duplicates) {}

    record FindingLine(
            Integer ordinal,
            String code,
            String severity,
            Long line,
            Integer col,
            Integer item,
            String itemName,
            String maskedValue,
            String textJa,
            String textEn,
            String cureJa,
            String cureEn,
            String source) {}

    /**
     * @param caseNo the case it opened, amended or repeats; null when it was returned
     */
    record RecordLine(int ordinal, long line, String name, String outcome, String caseNo, String state, String turn) {}

    record Answer(String path, String kind, OffsetDateTime writtenAt) {}

    Optional<Head> head(String filingNo) {
        return jdbc.sql("""
                        select f.*, array_to_string(f.forms, ',') as form_names, first.filing_no as first from filing f left join filing first on first.id = f.duplicate_of
                        where f.filing_no = :no""").param("no", filingNo).query(Head.class).optional();
    }

    /** The worst first, a page full at most. */
    List<FindingLine> findings(String filingNo) {
        return jdbc.sql("""
                        select d.* from finding d join filing f on f.id = d.filing_id where f.filing_no = :no
                        order by array_position(array['ERROR', 'INCOMPLETE', 'HINT'], d.severity), d.seq limit :limit""")
                .param("no", filingNo)
                .param("limit", PAGE)
                .query(FindingLine.class)
                .list();
    }

    long findingCount(String filingNo) {
        return jdbc.sql("select count(*) from finding d join filing f on f.id = d.filing_id where f.filing_no = :no")
                .param("no", filingNo)
                .query(Long.class)
                .single();
    }

    /**
     * @param after the page begins behind this record
     */
    List<RecordLine> records(String filingNo, int after) {
        return jdbc.sql("""
                        select r.ordinal, r.line, r.name, r.outcome, c.case_no, c.state, c.turn
                        from filing_record r join filing f on f.id = r.filing_id left join casefile c on c.id = r.case_id
                        where f.filing_no = :no and r.ordinal > :after order by r.ordinal limit :limit""")
                .param("no", filingNo)
                .param("after", after)
                .param("limit", PAGE)
                .query(RecordLine.class)
                .list();
    }

    /** What the hub has put, or will put, into the employer's folder about this filing. */
    List<Answer> answers(String filingNo) {
        return jdbc.sql("""
                        select o.path, o.kind, o.written_at from outbox_file o join filing f on f.id = o.subject
                        where f.filing_no = :no order by o.created_at, o.path""").param("no", filingNo).query(Answer.class).list();
    }
}
