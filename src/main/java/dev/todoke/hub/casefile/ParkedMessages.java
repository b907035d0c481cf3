package dev.todoke.hub.casefile;

import java.time.Clock;
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
        jdbc.sql("""
                        insert into parked_message (id, boundary, route_id, reference, code, detail, archive_id, parked_at)
                        values (:id, :boundary, :route, :reference, :code, :detail, :archive, :now)""")
                .param("id", UUID.randomUUID())
                .param("boundary", boundary)
                .param("route", routeId)
                .param("reference", reference)
                .param("code", code)
                .param("detail", detail)
                .param("archive", archiveId, java.sql.Types.OTHER)
                .param("now", Rows.utc(clock.instant()))
                .update();
    }
}
