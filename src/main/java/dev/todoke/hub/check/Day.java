package dev.todoke.hub.check;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A day of a record, when it is one, and how the texts show it. */
final class Day {
    /** Where the two digits of a year of 令和 end; a day worked out from a mistyped one may lie behind it. */
    private static final LocalDate LAST = LocalDate.of(2117, 12, 31);

    private Day() {}

    static Optional<LocalDate> of(FilingRecord record, String field) {
        return of(record, record.layout().item(field));
    }

    static Optional<LocalDate> of(FilingRecord record, Item item) {
        if (record.get(item).isEmpty()) {
            return Optional.empty();
        }
        return JapaneseDate.parse(record.get(item.era()), record.get(item)).date();
    }

    /** A day in the month that three items name: {@code formerEra}, {@code formerYear} and {@code formerMonth}. */
    static Optional<LocalDate> inMonth(FilingRecord record, String name) {
        return month(record, name).date();
    }

    /** The same, with what is wrong with it. */
    static JapaneseDate.Result month(FilingRecord record, String name) {
        // Every month of 平成 and 令和 has a 28th in that era.
        return JapaneseDate.parse(
                record.get(name + "Era"), record.get(name + "Year") + record.get(name + "Month") + "28");
    }

    /** The words {@code key.ja} and {@code key.en}. */
    static Map<String, String> words(String key, LocalDate day) {
        String ja = day.isAfter(LAST) ? day.toString() : JapaneseDate.wareki(day);
        return Map.of(key + ".ja", ja, key + ".en", day.toString());
    }
}
