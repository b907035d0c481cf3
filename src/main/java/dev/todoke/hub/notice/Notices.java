package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.notice.print.RenderedNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued notices. One is due once for each case, kind, reason and occasion; an occasion ends with its answer. */
@Repository
class Notices {

    private final JdbcClient jdbc;
    private final Numbering numbering;
    private final Clock clock;

    Notices(JdbcClient jdbc, Numbering numbering, Clock clock) {
        this.jdbc = jdbc;
        this.numbering = numbering;
        this.clock = clock;
    }

    /**
     * Makes notices due.
     *
     * @param reasons why, by case
     * @return their ids; a case for which one of that kind and reason still waits for its answer gets no second
     */
    List<UUID> due(NoticeRow.Kind kind, Map<UUID, String> reasons) {
        Map<UUID, String> fresh = new LinkedHashMap<>(reasons);
        unanswered(kind, reasons.keySet()).forEach(open -> fresh.remove(open.caseId(), open.reason()));
        if (fresh.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        insert into notice (id, notice_no, case_id, kind, reason, state, changed_at)
                        select gen_random_uuid(), due.notice_no, due.case_id, :kind, due.reason, 'DUE', :now
                        from unnest(string_to_array(:numbers, ','), string_to_array(:cases, ',')::uuid[], string_to_array(:reasons, ','))
                            as due (notice_no, case_id, reason)
                        on conflict do nothing returning id""")
                .param("kind", kind.name())
                .param("now", now())
                .param("numbers", String.join(",", numbering.next(Numbering.Kind.NOTICE, fresh.size())))
                .param("cases", joined(fresh.keySet()))
                .param("reasons", String.join(",", fresh.values()))
                .query(UUID.class)
                .list();
    }

    private List<NoticeRow> unanswered(NoticeRow.Kind kind, Collection<UUID> cases) {
        return jdbc.sql("""
                        select * from notice where kind = :kind and state <> 'ANSWERED'
                          and case_id = any(string_to_array(:cases, ',')::uuid[])""")
                .param("kind", kind.name())
                .param("cases", joined(cases))
                .query((row, n) -> read(row))
                .list();
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    NoticeRow get(UUID id) {
        return jdbc.sql("select * from notice where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .single();
    }

    /**
     * @return false when it was issued before
     */
    boolean issued(UUID id, LocalDate answerBy, RenderedNotice rendered) {
        return jdbc.sql("""
                                update notice set state = 'ISSUED', issued_at = :now, answer_by = :answerBy, pdf = :pdf, xml = :xml,
                                    sha256 = :sha256, changed_at = :now where id = :id and state = 'DUE'""")
                        .param("now", now())
                        .param("answerBy", answerBy, java.sql.Types.DATE)
                        .param("pdf", rendered.pdf())
                        .param("xml", rendered.xml())
                        .param("sha256", rendered.sha256OfPdf())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Marks the open notices of a case as answered; one not issued yet is answered before it is sent and will not be. */
    List<NoticeRow> answered(UUID caseId, List<String> reasons) {
        return jdbc.sql("""
                        update notice set state = 'ANSWERED', changed_at = :now
                        where case_id = :case and kind = 'DATA_INCOMPLETE' and state in ('DUE', 'ISSUED')
                          and reason = any(string_to_array(:reasons, ','))
                        returning *""")
                .param("now", now())
                .param("case", caseId)
                .param("reasons", String.join(",", reasons))
                .query((row, n) -> read(row))
                .list();
    }

    byte[] pdf(UUID id) {
        return bytes(id, "pdf");
    }

    byte[] xml(UUID id) {
        return bytes(id, "xml");
    }

    private byte[] bytes(UUID id, String column) {
        return jdbc.sql("select " + column + " from notice where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static NoticeRow read(ResultSet row) throws SQLException {
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getString("notice_no"),
                row.getObject("case_id", UUID.class),
                NoticeRow.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                NoticeRow.State.valueOf(row.getString("state")),
                row.getObject("answer_by", LocalDate.class));
    }
}
