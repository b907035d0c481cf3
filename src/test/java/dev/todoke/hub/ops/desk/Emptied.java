package dev.todoke.hub.ops.desk;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Empties tables that all tests of the desk share. The desk counts in the background, and a count that has one of the tables and wants
 * another locks out who wants all of them in another order: PostgreSQL refuses one of the two, and that one asks again.
 */
final class Emptied {

    private static final int MOST_TRIES = 20;

    private Emptied() {}

    /** @param tables names with commas between them; what refers to them is emptied too */
    static void tables(JdbcClient jdbc, String tables) {
        for (int tries = 1; ; tries++) {
            try {
                jdbc.sql("truncate " + tables + " cascade").update();
                return;
            } catch (PessimisticLockingFailureException refused) {
                if (tries == MOST_TRIES) {
                    throw refused;
                }
            }
        }
    }
}
