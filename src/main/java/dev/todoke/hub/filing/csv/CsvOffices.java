package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.identity.OfficeSymbol;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The offices a file has lines for, and its rows held against them. Rows of one office follow each other, so only the first of them is looked at
 * closely. A symbol or number that is itself malformed, in the row or in the head, is left to the checks, which can say what is wrong with it.
 */
final class CsvOffices {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private final List<OfficeLine> lines;
    private final Set<String> keys;
    private List<String> lastRow = List.of();
    private String number = "";

    CsvOffices(List<OfficeLine> lines) {
        this.lines = lines;
        this.keys = lines.stream()
                .map(OfficeLine::symbol)
                .map(symbol -> symbol.faults().isEmpty() ? symbol.key() : "")
                .collect(Collectors.toSet());
    }

    /** Whether the office of a row has no line. */
    boolean lack(List<String> row) {
        if (isOfficeOfLastRow(row)) {
            return false;
        }
        OfficeSymbol symbol = new OfficeSymbol(row.get(1), row.get(2), row.get(3));
        if (symbol.faults().isEmpty() && !keys.contains("") && !keys.contains(symbol.key())) {
            return true;
        }
        lastRow = row.subList(1, 4);
        number = lines.stream()
                .filter(line -> line.symbol().equals(symbol))
                .map(OfficeLine::officeNumber)
                .findFirst()
                .orElse("");
        return false;
    }

    private boolean isOfficeOfLastRow(List<String> row) {
        for (int column = 0; column < lastRow.size(); column++) {
            if (!lastRow.get(column).equals(row.get(column + 1))) {
                return false;
            }
        }
        return !lastRow.isEmpty();
    }

    /** Whether a row of the office that was looked at last has another number than its line. With or without leading zeros it is the same. */
    boolean isOtherNumber(String inRow) {
        return !inRow.equals(number)
                && NUMBER.matcher(inRow).matches()
                && NUMBER.matcher(number).matches()
                && Integer.parseInt(inRow) != Integer.parseInt(number);
    }

    /** The number in that line, or empty. */
    String number() {
        return number;
    }
}
