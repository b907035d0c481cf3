package dev.todoke.hub.casefile;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        return !note(source, Map.of(messageId, effect)).isEmpty();
    }

    /**
     * Notes messages of one sender in the transaction of their effects.
     *
     * @param effects effect by message id
     * @return ids that were not noted before; the others must have no second effect
     */
    public Set<String> note(String source, Map<String, String> effects) {
        // In one order for everybody: two hubs that note the same messages wait for each other once, and never in a
        // ring.
        String[] ids = effects.keySet().stream().sorted().toArray(String[]::new);
        String[] effectOf = Stream.of(ids).map(effects::get).toArray(String[]::new);
        return new HashSet<>(jdbc.sql("""
                        insert into inbox (source, message_id, received_at, effect)
                        select :source, note.id, :now, note.effect from unnest(:ids, :effects) as note (id, effect)
                        on conflict do nothing returning message_id""")
                .param("source", source)
                .param("ids", ids)
                .param("now", Rows.utc(clock.instant()))
                .param("effects", effectOf)
                .query(String.class)
                .list());
    }
}
