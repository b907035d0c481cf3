package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.OptionalInt;

/** A month of the year, when it is one. */
final class MonthNumber {
    private static final int DECEMBER = 12;

    private MonthNumber() {}

    static OptionalInt of(FilingRecord record, String field) {
        String text = record.get(field);
        long month = text.length() == 2 ? Amount.of(text).orElse(0) : 0;
        return month >= 1 && month <= DECEMBER ? OptionalInt.of((int) month) : OptionalInt.empty();
    }

    static int after(int month) {
        return month % DECEMBER + 1;
    }
}
