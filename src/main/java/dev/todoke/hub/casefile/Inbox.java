package dev.todoke.hub.casefile;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that have had their effect, by the id their sender gave them. */
@Repository
public class Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a message in the transaction of its effect.
     *
     * @return false when it was noted before: it must have no second effect
     */
    public boolean note(String source, String messageId, String effect) {
        return jdbc.sql("""
                                insert into inbox (source, message_id, received_at, effect) values (:source, :id, :now, :effect)
                                on conflict do nothing""")
                        .param("source", source)
                        .param("id", messageId)
                        .param("now", Rows.utc(clock.instant()))
                        .param("effect", effect)
                        .update()
                == 1;
    }
}
