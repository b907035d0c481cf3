package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Numbering;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued notices. One is due once for each case, kind and reason, however often the occasion comes. */
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
     * Makes a notice due.
     *
     * @return its id; empty when there is one for that reason already
     */
    Optional<UUID> due(UUID caseId, NoticeRow.Kind kind, String reason) {
        boolean there =
                jdbc.sql("select count(*) from notice where case_id = :case and kind = :kind and reason = :reason")
                                .param("case", caseId)
                                .param("kind", kind.name())
                                .param("reason", reason)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (there) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        insert into notice (id, notice_no, case_id, kind, reason, state, changed_at)
                        values (:id, :no, :case, :kind, :reason, 'DUE', :now)
                        on conflict (case_id, kind, reason) do nothing returning id""")
                .param("id", UUID.randomUUID())
                .param("no", numbering.next(Numbering.Kind.NOTICE))
                .param("case", caseId)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("now", now())
                .query(UUID.class)
                .optional();
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
