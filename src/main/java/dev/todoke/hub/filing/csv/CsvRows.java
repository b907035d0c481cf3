package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of a CSV file: cutting them into items and recognising their form. The format knows no quotes. */
final class CsvRows {
    private CsvRows() {}

    static List<String> split(String line) {
        List<String> values = new ArrayList<>(40);
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            values.add(from == comma ? "" : line.substring(from, comma));
            from = comma + 1;
        }
        values.add(line.substring(from));
        return values;
    }

    /** The form of a row, empty when the hub does not take it. */
    static Optional<Form> formOf(List<String> row) {
        return Form.ofCode(row.get(0));
    }

    /** Whether an item is wrapped in quotes, as spreadsheets do it. */
    static boolean isQuoted(String line) {
        return line.indexOf('"') >= 0
                && split(line).stream()
                        .anyMatch(value -> value.length() > 1 && value.startsWith("\"") && value.endsWith("\""));
    }

    static String expectedWidths(Layout layout, Variant variant) {
        return layout.versions().stream()
                .filter(version -> version.variant() == variant)
                .map(version -> Integer.toString(version.columns()))
                .collect(Collectors.joining(" / "));
    }
}
