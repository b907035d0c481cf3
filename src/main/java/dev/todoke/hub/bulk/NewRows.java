package dev.todoke.hub.bulk;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * New rows of one table, written in the caller's transaction. A few go in by a batch of INSERT, many by COPY, which costs the database and the hub a
 * fraction of it a row: no statement is parsed, no parameter is bound. Both refuse the same rows with the same exceptions.
 */
public final class NewRows {

    /** From here on COPY, which takes one more turn to the database, is the cheaper way. */
    private static final int MANY = 32;

    private final JdbcTemplate jdbc;
    private final String insert;
    private final String copy;

    /**
     * @param table name of the table
     * @param columns names of the columns that are given; the others take their defaults
     */
    public NewRows(JdbcTemplate jdbc, String table, String... columns) {
        this.jdbc = jdbc;
        String names = String.join(", ", columns);
        String places = Stream.of(columns).map(column -> "?").collect(Collectors.joining(", "));
        this.insert = String.format(Locale.ROOT, "insert into %s (%s) values (%s)", table, names, places);
        this.copy = String.format(Locale.ROOT, "copy %s (%s) from stdin", table, names);
    }

    /**
     * Writes rows.
     *
     * @param values gives every column of one row, in their order
     * @throws org.springframework.dao.DuplicateKeyException when a row of that key is there already; nothing is written then
     */
    public <T> void add(List<T> rows, BiConsumer<RowValues, T> values) {
        if (rows.isEmpty()) {
            return;
        }
        if (rows.size() < MANY) {
            jdbc.batchUpdate(insert, rows, rows.size(), (statement, row) -> {
                StatementValues bound = new StatementValues(statement);
                values.accept(bound, row);
                bound.throwIfRefused();
            });
        } else {
            jdbc.execute((ConnectionCallback<Long>) connection -> {
                CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
                return new CopyWriter<T>(manager, copy).write(rows, values);
            });
        }
    }
}
