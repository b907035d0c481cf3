package dev.todoke.hub.bulk;

import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Sends rows as COPY takes them in, in portions, so that the database works on one while the next is written. */
final class CopyWriter<T> {

    private static final int PORTION = 32 << 10;

    private final CopyManager manager;
    private final String sql;

    CopyWriter(CopyManager manager, String sql) {
        this.manager = manager;
        this.sql = sql;
    }

    long write(List<T> rows, BiConsumer<RowValues, T> values) throws SQLException {
        CopyIn copy = manager.copyIn(sql);
        try {
            CopyText text = new CopyText(PORTION + (PORTION >> 2));
            for (T row : rows) {
                values.accept(text, row);
                text.endRow();
                if (text.length() >= PORTION) {
                    copy.writeToCopy(text.buffer(), 0, text.length());
                    text.clear();
                }
            }
            copy.writeToCopy(text.buffer(), 0, text.length());
            return copy.endCopy();
        } finally {
            // Only when something failed before its end: an open COPY would leave the connection unusable.
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
