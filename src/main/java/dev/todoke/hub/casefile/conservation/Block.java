package dev.todoke.hub.casefile.conservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A part of a filing: records one after another, few enough for one look.
 *
 * @param number from 0
 * @param last whether it is the last one of its filing
 * @param sums what the last look found; nothing at first
 */
record Block(UUID filing, int number, boolean last, Sums sums) {

    /** Records in a block; the last one of a filing takes what there is. */
    static final int RECORDS = 5_000;

    int firstOrdinal() {
        return number * RECORDS + 1;
    }

    int lastOrdinal() {
        return last ? Integer.MAX_VALUE : (number + 1) * RECORDS;
    }

    /**
     * Two counts of the same records.
     *
     * @param accepted with {@code incomplete}, {@code refused} and {@code duplicates}: by what intake wrote down
     * @param forwarded with {@code held}, {@code returned} and {@code withdrawn}: by where the cases of the accepted ones are
     * @param openCases cases that have not ended, members of families too
     */
    record Sums(
            int accepted,
            int incomplete,
            int refused,
            int duplicates,
            int forwarded,
            int held,
            int returned,
            int withdrawn,
            int openCases) {

        /** From columns of these names. */
        static Sums read(ResultSet row) throws SQLException {
            return new Sums(
                    row.getInt("accepted"),
                    row.getInt("incomplete"),
                    row.getInt("refused"),
                    row.getInt("duplicates"),
                    row.getInt("forwarded"),
                    row.getInt("held"),
                    row.getInt("returned"),
                    row.getInt("withdrawn"),
                    row.getInt("open_cases"));
        }
    }
}
