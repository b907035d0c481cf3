package dev.todoke.hub.notice;

import dev.todoke.hub.casefile.Numbering;
import dev.todoke.hub.notice.print.RenderedNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return due(kind, reasons, null);
    }

    /** @param validTo last day of a certificate as its insurer named it, or null */
    List<UUID> due(NoticeRow.Kind kind, Map<UUID, String> reasons, LocalDate validTo) {
        Map<UUID, String> fresh = new LinkedHashMap<>(reasons);
        unanswered(kind, reasons.keySet()).forEach(open -> fresh.remove(open.caseId(), open.reason()));
        if (fresh.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        insert into notice (id, notice_no, case_id, kind, reason, state, valid_to, changed_at)
                        select gen_random_uuid(), due.notice_no, due.case_id, :kind, due.reason, 'DUE', :validTo, :now
                        from unnest(string_to_array(:numbers, ','), string_to_array(:cases, ',')::uuid[], string_to_array(:reasons, ','))
                            as due (notice_no, case_id, reason)
                        on conflict do nothing returning id""")
                .param("kind", kind.name())
                .param("validTo", validTo, Types.DATE)
                .param("now", now())
                .param("numbers", String.join(",", numbering.next(Numbering.Kind.NOTICE, fresh.size())))
                .param("cases", joined(fresh.keySet()))
                .param("reasons", String.join(",", fresh.values()))
                .query(UUID.class)
                .list();
    }

    private List<NoticeRow> unanswered(NoticeRow.Kind kind, Collection<UUID> cases) {
        return jdbc.sql("""
                        select * from notice where kind = :kind and state <> 'ANSWERED' and (kind <> 'CERTIFICATE' or state = 'DUE')
                          and case_id = any(string_to_array(:cases, ',')::uuid[])""")
                .param("kind", kind.name())
                .param("cases", joined(cases))
                .query((row, n) -> read(row))
                .list();
    }

    /** Issued certificates of these cases, the newest first. */
    List<NoticeRow> certificates(Collection<UUID> cases) {
        return jdbc.sql("""
                        select * from notice where kind = 'CERTIFICATE' and state = 'ISSUED'
                          and case_id = any(string_to_array(:cases, ',')::uuid[]) order by issued_at desc""")
                .param("cases", joined(cases))
                .query((row, n) -> read(row))
                .list();
    }

    /** The newest last day of a certificate of each of these people, whichever case of theirs it was issued for. */
    Map<UUID, LocalDate> certificatesOfPeople(Collection<UUID> cases) {
        Map<UUID, LocalDate> found = new HashMap<>();
        jdbc.sql("""
                        select mine.id, max(k.due_to) from casefile mine
                            join casefile theirs on theirs.name_kana = mine.name_kana and theirs.birth_date = mine.birth_date
                                and theirs.office_key = mine.office_key and theirs.insurer_id = mine.insurer_id
                            join clock k on k.case_id = theirs.id and k.kind = 'CERTIFICATE_EXPIRY'
                        where mine.id = any(string_to_array(:cases, ',')::uuid[]) group by mine.id""").param("cases", joined(cases)).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
        });
        return found;
    }

    /** What was issued for an employer's people on a day, by office, insurer and person. */
    List<NoticeRow> issuedOn(String employerId, LocalDate day, Collection<NoticeRow.Kind> kinds) {
        return jdbc.sql("""
                        select n.* from notice n join casefile c on c.id = n.case_id
                            left join casefile family on family.id = c.household
                        where c.employer_id = :employer and n.state = 'ISSUED' and n.kind = any(string_to_array(:kinds, ','))
                          and n.issued_at >= :from and n.issued_at < :to
                        order by c.office_key, c.insurer_id, coalesce(family.name_kana, c.name_kana), n.notice_no""")
                .param("employer", employerId)
                .param("kinds", kinds.stream().map(Enum::name).collect(Collectors.joining(",")))
                .param(
                        "from",
                        day.atStartOfDay(clock.getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .param(
                        "to",
                        day.plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toOffsetDateTime()
                                .withOffsetSameInstant(ZoneOffset.UTC))
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

    /** Marks an issued paper for the person as handed out, once. */
    Optional<NoticeRow> handedOut(String noticeNo) {
        return jdbc.sql("""
                        update notice set handed_on = :today, changed_at = :now
                        where notice_no = :no and state = 'ISSUED' and handed_on is null
                          and kind in ('QUALIFICATION_INFORMATION', 'CERTIFICATE')
                        returning *""")
                .param("today", LocalDate.now(clock))
                .param("now", now())
                .param("no", noticeNo)
                .query((row, n) -> read(row))
                .optional();
    }

    NoticeRow byNo(String noticeNo) {
        return jdbc.sql("select * from notice where notice_no = :no")
                .param("no", noticeNo)
                .query((row, n) -> read(row))
                .single();
    }

    /**
     * The days a letter names.
     *
     * @param answerBy null when no answer is asked for
     * @param validTo null for all but certificates
     */
    record Days(LocalDate answerBy, LocalDate validTo) {
        static final Days NONE = new Days(null, null);

        static Days answerBy(LocalDate day) {
            return new Days(day, null);
        }

        static Days validTo(LocalDate day) {
            return new Days(null, day);
        }
    }

    /**
     * @return false when it was issued before
     */
    boolean issued(UUID id, Days days, RenderedNotice rendered) {
        return jdbc.sql("""
                                update notice set state = 'ISSUED', issued_at = :now, answer_by = :answerBy, valid_to = :validTo, pdf = :pdf, xml = :xml,
                                    sha256 = :sha256, changed_at = :now where id = :id and state = 'DUE'""")
                        .param("now", now())
                        .param("answerBy", days.answerBy(), Types.DATE)
                        .param("validTo", days.validTo(), Types.DATE)
                        .param("pdf", rendered.pdf())
                        .param("xml", rendered.xml())
                        .param("sha256", rendered.sha256OfPdf())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Marks the open notices of cases as answered; one not issued yet is answered before it is sent and will not be. */
    List<NoticeRow> answered(Collection<UUID> cases, List<String> reasons) {
        return jdbc.sql("""
                        update notice set state = 'ANSWERED', changed_at = :now
                        where case_id = any(string_to_array(:cases, ',')::uuid[])
                          and kind = 'DATA_INCOMPLETE' and state in ('DUE', 'ISSUED')
                          and reason = any(string_to_array(:reasons, ','))
                        returning *""")
                .param("now", now())
                .param("cases", joined(cases))
                .param("reasons", String.join(",", reasons))
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether the insurer's copy is known to have left. */
    boolean copied(UUID id) {
        return jdbc.sql("select copied_at is not null from notice where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void copyLeft(Collection<UUID> ids) {
        jdbc.sql(
                        "update notice set copied_at = :now where id = any(string_to_array(:ids, ',')::uuid[]) and copied_at is null")
                .param("now", now())
                .param("ids", joined(ids))
                .update();
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

    private NoticeRow read(ResultSet row) throws SQLException {
        OffsetDateTime issuedAt = row.getObject("issued_at", OffsetDateTime.class);
        return new NoticeRow(
                row.getObject("id", UUID.class),
                row.getString("notice_no"),
                row.getObject("case_id", UUID.class),
                NoticeRow.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                NoticeRow.State.valueOf(row.getString("state")),
                issuedAt == null
                        ? null
                        : issuedAt.atZoneSameInstant(clock.getZone()).toLocalDate(),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
