package dev.todoke.hub.restore;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which life of which PostgreSQL cluster the hubs work on: one ends when the database is restored, or a replica takes its place. */
@Repository
class DatabaseLife {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLife.class);

    /**
     * A life.
     *
     * @param number from 1
     * @param system id of the cluster
     * @param timeline its timeline, eight hexadecimal digits
     * @param completed whether what the database had forgotten when it began was put back
     */
    record Life(int number, String system, String timeline, boolean completed) {
        boolean sameAs(Life other) {
            return system.equals(other.system) && timeline.equals(other.timeline);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DatabaseLife(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the server says of itself now; a service that does not say is always the same. */
    Life now() {
        try {
            return jdbc.sql("""
                            select 0 as number, (select system_identifier::text from pg_control_system()) as system,
                                substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) as timeline, false as completed""").query(Life.class).single();
        } catch (DataAccessException e) {
            LOG.warn(
                    "The database does not say which life it lives ({}): a restore is noticed by audit checkpoints alone",
                    e.getClass().getSimpleName());
            return new Life(0, "unknown", "unknown", false);
        }
    }

    Optional<Life> last() {
        return jdbc.sql(
                        "select life as number, system, timeline, completed from database_life order by life desc limit 1")
                .query(Life.class)
                .optional();
    }

    void begin(int number, Life found, boolean completed) {
        jdbc.sql(
                        "insert into database_life (life, system, timeline, since, completed) values (:life, :system, :timeline, :now, :completed)")
                .param("life", number)
                .param("system", found.system())
                .param("timeline", found.timeline())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("completed", completed)
                .update();
    }

    void completed(int number) {
        jdbc.sql("update database_life set completed = true where life = :life")
                .param("life", number)
                .update();
    }
}
