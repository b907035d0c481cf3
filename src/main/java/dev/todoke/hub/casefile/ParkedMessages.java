package dev.todoke.hub.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages from outside that could not be worked on and wait for a person; their bytes are in the archive. */
@Repository
public class ParkedMessages {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param reference file name, message id or case number: what to look for
     * @param code stable reason code
     * @param detail English, ids and codes only
     * @param archiveId the message itself, or null when there is none
     */
    public void park(String boundary, String routeId, String reference, String code, String detail, UUID archiveId) {
        parkFrom(null, boundary, routeId, reference, code, detail, archiveId);
    }

    /**
     * @param sender who sent it, as authenticated; null when nobody is known
     * @see #park
     */
    public void parkFrom(
            String sender,
            String boundary,
            String routeId,
            String reference,
            String code,
            String detail,
            UUID archiveId) {
        jdbc.sql("""
                        insert into parked_message (id, boundary, route_id, reference, sender, code, detail, archive_id, parked_at)
                        values (:id, :boundary, :route, :reference, :sender, :code, :detail, :archive, :now)""")
                .param("id", UUID.randomUUID())
                .param("boundary", boundary)
                .param("route", routeId)
                .param("reference", reference)
                .param("sender", sender)
                .param("code", code)
                .param("detail", detail)
                .param("archive", archiveId, java.sql.Types.OTHER)
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    /** A message that still waits; with the latest correction in place of what came, when there is one. */
    public Optional<ParkedMessage> waiting(UUID id) {
        return jdbc.sql("""
                        select id, route_id, reference, sender,
                            coalesce((select c.archive_id from parked_correction c where c.message_id = p.id order by c.number desc limit 1),
                                archive_id) as archive_id
                        from parked_message p where id = :id and settled_at is null""").param("id", id).query(ParkedMessage.class).optional();
    }

    /**
     * Puts a corrected message in place of one that waits. What came stays in the archive, and so does every earlier correction.
     *
     * @param archiveId the corrected message
     * @param why in the user's words
     * @return whether it still waited
     */
    public boolean correct(UUID id, UUID archiveId, String by, String why) {
        return jdbc.sql("""
                                insert into parked_correction (message_id, number, archive_id, corrected_at, corrected_by, why)
                                select p.id, 1 + (select count(*) from parked_correction c where c.message_id = p.id), :archive, :now, :by, :why
                                from parked_message p where p.id = :id and p.settled_at is null for update of p""")
                        .param("archive", archiveId)
                        .param("now", Rows.utc(clock.instant()))
                        .param("by", by)
                        .param("why", why)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Notes that a message goes back to who sent it, once, in the caller's transaction.
     *
     * @param why in the user's words; the sender reads them
     */
    public void giveBack(UUID id, String by, String why) {
        jdbc.sql("""
                        insert into parked_return (message_id, returned_at, returned_by, why) values (:id, :now, :by, :why)
                        on conflict do nothing""")
                .param("id", id)
                .param("now", Rows.utc(clock.instant()))
                .param("by", by)
                .param("why", why)
                .update();
    }

    /** A message that goes back and has not left yet. */
    public Optional<ParkedReturn> goingBack(UUID id) {
        return jdbc.sql("""
                        select p.id, p.sender, p.reference, p.code, p.parked_at as received_at, r.why
                        from parked_return r join parked_message p on p.id = r.message_id where p.id = :id and r.sent_at is null""").param("id", id).query(ParkedReturn.class).optional();
    }

    /** Notes that messages are on their senders' queues. */
    public void wentBack(Collection<UUID> ids) {
        jdbc.sql("update parked_return set sent_at = :now where message_id = any(:ids::uuid[]) and sent_at is null")
                .param("now", Rows.utc(clock.instant()))
                .param("ids", Rows.array(ids))
                .update();
    }

    /**
     * Notes that somebody has seen to it.
     *
     * @param how what was done about it, in the user's words
     * @return whether it still waited
     */
    public boolean settle(UUID id, String by, String how) {
        return jdbc.sql("""
                                update parked_message set settled_at = :now, settled_by = :by, settled_how = :how
                                where id = :id and settled_at is null""")
                        .param("now", Rows.utc(clock.instant()))
                        .param("by", by)
                        .param("how", how)
                        .param("id", id)
                        .update()
                == 1;
    }
}
