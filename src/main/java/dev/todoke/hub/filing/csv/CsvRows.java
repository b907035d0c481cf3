package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Layout;
import java.util.ArrayList;
import java.util.Arrays;
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
            values.add(line.substring(from, comma));
            from = comma + 1;
        }
        values.add(line.substring(from));
        return values;
    }

    /** The form of a row, empty when the hub does not take it. */
    static Optional<Form> formOf(List<String> row) {
        return Arrays.stream(Form.values())
                .filter(form -> !form.layout().widths().isEmpty())
                .filter(form -> form.code().equals(row.get(0)))
                .findFirst();
    }

    static String expectedWidths(Layout layout) {
        return layout.widths().stream()
                .map(width -> Integer.toString(width.columns()))
                .collect(Collectors.joining(" / "));
    }

    static FilingRecord record(Form form, int ordinal, long line, List<String> row) {
        long[] places = new long[row.size()];
        int column = 1;
        for (int i = 0; i < places.length; i++) {
            places[i] = FilingRecord.at(line, column);
            column += row.get(i).length() + 1;
        }
        return FilingRecord.read(form, ordinal, line, row, places);
    }
}
