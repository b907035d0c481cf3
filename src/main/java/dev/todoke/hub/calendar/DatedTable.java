package dev.todoke.hub.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that change by law on a certain day. The rows cover every day of the table's span once, without gap or overlap; a table that does not is
 * refused when it is made.
 *
 * @param <T> what one row says
 */
public final class DatedTable<T> {
    private final List<Row<T>> rows;

    /**
     * A rule and the days it holds on, both included.
     *
     * @param from null in the first row: since ever
     * @param to null in the last row: until further notice
     */
    public record Row<T>(LocalDate from, LocalDate to, T rule) {

        boolean holdsOn(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
        }
    }

    /**
     * @param rows in order of time
     * @throws IllegalArgumentException when there is no row, a row ends before it begins, or two neighbours leave a gap or overlap
     */
    public DatedTable(List<Row<T>> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A dated table needs a row");
        }
        for (int i = 0; i < rows.size(); i++) {
            Row<T> row = rows.get(i);
            if (row.from() != null && row.to() != null && row.to().isBefore(row.from())) {
                throw new IllegalArgumentException("The row from " + row.from() + " ends before it begins");
            }
            if (i > 0) {
                requireNeighbours(rows.get(i - 1), row);
            }
        }
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads the YAML form: a list {@code rows}, each with {@code from}, {@code to} and the fields of the rule.
     *
     * @throws IllegalArgumentException when the rows do not fit the type or do not cover their days once
     */
    public static <T> DatedTable<T> read(InputStream in, Class<T> type) throws IOException {
        return of(RuleFile.tree(in), type);
    }

    /**
     * Reads several tables of one file: below {@code tables} each has a name and its {@code rows}.
     *
     * @return the tables by name, in the order of the file
     * @throws IllegalArgumentException when there is none, or one would be refused by {@link #read}
     */
    public static <T> Map<String, DatedTable<T>> readNamed(InputStream in, Class<T> type) throws IOException {
        Map<String, DatedTable<T>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> table :
                RuleFile.tree(in).path("tables").properties()) {
            tables.put(table.getKey(), of(table.getValue(), type));
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("A file of dated tables needs a table");
        }
        return tables;
    }

    static <T> DatedTable<T> onClasspath(String path, Class<T> type) {
        return of(RuleFile.onClasspath(path), type);
    }

    private static <T> DatedTable<T> of(JsonNode file, Class<T> type) {
        List<Row<T>> rows = new ArrayList<>();
        for (JsonNode node : file.path("rows")) {
            if (!(node instanceof ObjectNode rule)) {
                throw new IllegalArgumentException("A row of a dated table has from, to and the fields of its rule");
            }
            LocalDate from = RuleFile.as(LocalDate.class, rule.remove("from"));
            LocalDate to = RuleFile.as(LocalDate.class, rule.remove("to"));
            rows.add(new Row<>(from, to, RuleFile.as(type, rule)));
        }
        return new DatedTable<>(rows);
    }

    /**
     * The rule of a day.
     *
     * @throws NoRuleForDay when the table begins later or ends earlier
     */
    public T on(LocalDate date) {
        return rows.stream()
                .filter(row -> row.holdsOn(date))
                .findFirst()
                .orElseThrow(() -> new NoRuleForDay(
                        date, rows.get(0).from(), rows.get(rows.size() - 1).to()))
                .rule();
    }

    public List<Row<T>> rows() {
        return rows;
    }

    private static void requireNeighbours(Row<?> earlier, Row<?> later) {
        if (earlier.to() == null
                || later.from() == null
                || !earlier.to().plusDays(1).equals(later.from())) {
            throw new IllegalArgumentException(
                    "The row that ends on %s and the row that begins on %s leave a gap or overlap"
                            .formatted(earlier.to(), later.from()));
        }
    }
}
