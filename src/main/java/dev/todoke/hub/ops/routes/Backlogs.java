package dev.todoke.hub.ops.routes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much work waits on the agenda, by step. */
@Component
public class Backlogs {

    private final JdbcClient jdbc;
    private final Clock clock;

    Backlogs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Map<String, RouteView.Backlog> byStep() {
        Map<String, RouteView.Backlog> found = new HashMap<>();
        jdbc.sql("""
                        select step, count(*) filter (where parked_at is null and due_at <= :now) as due,
                               count(*) filter (where parked_at is null and due_at > :now) as later,
                               count(*) filter (where parked_at is not null) as parked
                        from agenda group by step""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(row -> {
            found.put(
                    row.getString("step"),
                    new RouteView.Backlog(row.getLong("due"), row.getLong("later"), row.getLong("parked")));
        });
        return found;
    }
}
