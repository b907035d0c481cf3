package dev.todoke.hub.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps an outward act that no partner can recognise as a repetition to one hub at a time, however long that hub stands still. A lease runs
 * out while a paused hub still means to act; this lock lasts as long as the hub's connection to the database, which a paused process keeps
 * and a dead one loses. It is on a connection of its own, so that the act's own transactions commit meanwhile.
 */
@Component
public class Fence {

    /** A machine that is gone is noticed after about half a minute: its connection ends, and with it the lock. */
    private static final String NOTICE_DEATH = """
            set local tcp_keepalives_idle = 15;
            set local tcp_keepalives_interval = 5;
            set local tcp_keepalives_count = 3;
            set local idle_in_transaction_session_timeout = 0""";

    private static final int PATIENCE_SECONDS = 5;

    private final DataSource database;

    Fence(DataSource database) {
        this.database = database;
    }

    /** What whoever is inside can ask. */
    @FunctionalInterface
    public interface Held {

        /**
         * To be called immediately before the act.
         *
         * @throws DataAccessResourceFailureException when the lock went with its connection: somebody else may be acting
         */
        void check();
    }

    /**
     * Acts on a subject alone among all hubs on this database.
     *
     * @return false when another hub is inside; nothing was done
     * @throws DataAccessResourceFailureException when the database cannot be reached
     */
    public boolean alone(UUID subject, Consumer<Held> act) {
        try (Connection line = database.getConnection()) {
            boolean autoCommit = line.getAutoCommit();
            line.setAutoCommit(false);
            try {
                if (!locked(line, subject)) {
                    return false;
                }
                act.accept(() -> check(line));
                return true;
            } finally {
                release(line, autoCommit);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database did not answer at the fence of " + subject, e);
        }
    }

    private static boolean locked(Connection line, UUID subject) throws SQLException {
        try (Statement settings = line.createStatement()) {
            settings.execute(NOTICE_DEATH);
        }
        try (PreparedStatement lock =
                line.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 65))")) {
            lock.setString(1, subject.toString());
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private static void check(Connection line) {
        try (Statement alive = line.createStatement()) {
            alive.setQueryTimeout(PATIENCE_SECONDS);
            alive.execute("select 1");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock was lost before the act", e);
        }
    }

    /** A connection that is dead has let go already, and its failure must not hide what the act said. */
    private static void release(Connection line, boolean autoCommit) {
        try {
            line.rollback();
            line.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            // The pool throws it away.
        }
    }
}
