package dev.todoke.hub.ops.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChangeWatchTest {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final ChangeWatch unit = new ChangeWatch(jdbc);

    @Test
    void only_the_topic_that_changed_is_told_and_only_once() {
        assertThat(unit.look()).containsOnlyKeys("cases", "filings", "parked");
        assertThat(unit.look()).isEmpty();

        park();

        assertThat(unit.look()).containsOnlyKeys("parked");
        assertThat(unit.look()).isEmpty();
    }

    @Test
    void settling_is_a_change_too() {
        park();
        unit.look();

        jdbc.sql("update parked_message set settled_at = now()").update();

        assertThat(unit.look()).containsOnlyKeys("parked");
    }

    private void park() {
        jdbc.sql(
                        "insert into parked_message (id, boundary, route_id, reference, code, detail, parked_at)"
                                + " values (gen_random_uuid(), 'insurer', 'insurer-receive-result', 'ID:1', 'UNKNOWN_CASE', '', now())")
                .update();
    }
}
