package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.OptionalInt;

/** A month of the year, when it is one. */
final class MonthNumber {
    private static final int DECEMBER = 12;

    private MonthNumber() {}

    static OptionalInt of(FilingRecord record, String field) {
        String text = record.get(field);
        return text.matches("0[1-9]|1[0-2]") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    static int after(int month) {
        return month % DECEMBER + 1;
    }
}
