package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A month of the year, when it is one. */
final class MonthNumber {
    private static final Pattern MONTH = Pattern.compile("0[1-9]|1[0-2]");
    private static final int DECEMBER = 12;

    private MonthNumber() {}

    static OptionalInt of(FilingRecord record, String field) {
        String text = record.get(field);
        return MONTH.matcher(text).matches() ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    static int after(int month) {
        return month % DECEMBER + 1;
    }
}
