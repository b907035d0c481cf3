package dev.todoke.hub.filing.csv;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.identity.PersonalNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rows a record takes today. A row of 2018 could name three dependants beside the spouse; now there is room for two, and the specification
 * puts the third into a row of its own that repeats the insured person.
 */
final class FamilyRows {
    private static final String PERSON = "personalNumber";
    private static final String THIRD = "other3.";
    private static final String FIRST = "other1.";

    private FamilyRows() {}

    static List<FilingRecord> of(FilingRecord record) {
        return record.form() == Form.DEPENDANTS && record.has(THIRD + "nameKana")
                ? List.of(record, rowOfThird(record))
                : List.of(record);
    }

    private static FilingRecord rowOfThird(FilingRecord record) {
        Map<String, String> content = new HashMap<>();
        record.contentWithoutNumber().forEach((item, value) -> {
            if (item.startsWith(THIRD) || !item.contains(".")) {
                content.put(moved(item), value);
            }
        });
        Map<String, PersonalNumber> numbers = new HashMap<>();
        Stream.of(PERSON, THIRD + PERSON)
                .forEach(item -> record.personalNumber(item).ifPresent(number -> numbers.put(moved(item), number)));
        return FilingRecord.restore(Form.DEPENDANTS, content, numbers);
    }

    private static String moved(String item) {
        return item.startsWith(THIRD) ? FIRST + item.substring(THIRD.length()) : item;
    }
}
