package dev.todoke.hub.ops.live;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks in the database whether there is something new, so that it does not matter which hub did it. A version says only that something
 * changed. Changes committed out of order may be passed over; pages fetch everything now and then anyway.
 */
@Component
class ChangeWatch {

    private static final String LOOK = """
            select (select coalesce(max(id), 0) from event)::text as cases,
                   (select coalesce(max(received_at), 'epoch') from filing)::text as filings,
                   (select count(*) || '/' || coalesce(max(parked_at), 'epoch') from agenda where parked_at is not null)
                   || (select count(*) || '/' || coalesce(max(parked_at), 'epoch') from parked_message where settled_at is null)
                       as parked""";

    private final JdbcClient jdbc;
    private Map<String, Object> seen = Map.of();

    ChangeWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Topics with something new since the last look, each with its version; all of them at the first look. */
    synchronized Map<String, String> look() {
        Map<String, Object> now = jdbc.sql(LOOK).query().singleRow();
        Map<String, String> changed = new LinkedHashMap<>();
        now.forEach((topic, version) -> {
            if (!version.equals(seen.get(topic))) {
                changed.put(topic, Integer.toHexString(version.hashCode()));
            }
        });
        seen = now;
        return changed;
    }
}
