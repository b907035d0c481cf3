package dev.todoke.hub.ops.desk;

import dev.todoke.hub.casefile.Submissions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a person: steps of the agenda that failed, and messages from outside that could not be worked on. */
@Repository
class ParkedWork {

    private static final int SHOWN = 100;
    private static final String STEPS = """
            select a.step, a.subject, a.attempt, a.parked_at, a.park_code, a.park_detail,
                   coalesce(c.case_no, s.submission_no, n.notice_no, o.path, a.subject::text) as reference,
                   coalesce(c.case_no, nc.case_no, dc.case_no) as case_no
            from agenda a
            left join casefile c on c.id = a.subject
            left join submission s on s.id = a.subject
            left join notice n on n.id = a.subject
            left join casefile nc on nc.id = n.case_id
            left join delivery d on d.id = a.subject
            left join casefile dc on dc.id = d.case_id
            left join outbox_file o on o.id = a.subject
            where a.parked_at is not null""";
    private static final String MESSAGES = """
            select id, boundary, route_id, reference, code, detail, archive_id, parked_at from parked_message
            where settled_at is null""";

    private final JdbcClient jdbc;

    ParkedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reference number of what it is about, as people quote it
     * @param caseNo the case it is about, null when it is about several or none
     */
    record Step(
            String step,
            UUID subject,
            int attempt,
            OffsetDateTime parkedAt,
            String parkCode,
            String parkDetail,
            String reference,
            String caseNo) {}

    record Message(
            UUID id,
            String boundary,
            String routeId,
            String reference,
            String code,
            String detail,
            UUID archiveId,
            OffsetDateTime parkedAt) {}

    record Correction(int number, UUID archiveId, OffsetDateTime correctedAt, String correctedBy, String why) {}

    long count() {
        return jdbc.sql("""
                        select (select count(*) from agenda where parked_at is not null)
                             + (select count(*) from parked_message where settled_at is null)""").query(Long.class).single();
    }

    /** The longest parked first, a page full at most. */
    List<Step> steps() {
        return jdbc.sql(STEPS + " order by a.parked_at limit " + SHOWN)
                .query(Step.class)
                .list();
    }

    Optional<Step> step(String step, UUID subject) {
        return jdbc.sql(STEPS + " and a.step = :step and a.subject = :subject")
                .param("step", step)
                .param("subject", subject)
                .query(Step.class)
                .optional();
    }

    /** What the agency found, when the step is the sending of a submission it refused. */
    List<Submissions.Refusal> refusals(UUID subject) {
        return jdbc.sql(
                        "select file_name, item, content from submission_refusal where submission_id = :id order by seq")
                .param("id", subject)
                .query(Submissions.Refusal.class)
                .list();
    }

    /** The longest parked first, a page full at most. */
    List<Message> messages() {
        return jdbc.sql(MESSAGES + " order by parked_at limit " + SHOWN)
                .query(Message.class)
                .list();
    }

    /** What was put in place of a message, the newest first. */
    List<Correction> corrections(UUID id) {
        return jdbc.sql("""
                        select number, archive_id, corrected_at, corrected_by, why from parked_correction
                        where message_id = :id order by number desc""").param("id", id).query(Correction.class).list();
    }

    Optional<Message> message(UUID id) {
        return jdbc.sql(MESSAGES + " and id = :id")
                .param("id", id)
                .query(Message.class)
                .optional();
    }
}
