package dev.todoke.hub.municipal;

import java.util.List;

/**
 * One fault of one line. It never repeats a value but the numbers of household and person.
 *
 * @param line of the file, from 1
 * @param column null when it is about the whole line
 */
record ListFinding(ListFault fault, long line, String household, String person, ListColumn column) {
    static final List<String> HEADING =
            List.of("code", "severity", "line", "household", "person", "column", "ja", "cure_ja", "en", "cure_en");

    List<Object> row() {
        return List.of(
                fault.code(),
                fault.hint() ? "HINT" : "ERROR",
                line,
                household,
                person,
                column == null ? "" : column.ja(),
                ja(fault.ja()),
                ja(fault.cureJa()),
                en(fault.en()),
                en(fault.cureEn()));
    }

    private String ja(String text) {
        return column == null ? text : text.replace("{ja}", column.ja()).replace("{form}", column.formJa());
    }

    private String en(String text) {
        return column == null ? text : text.replace("{en}", column.en()).replace("{form}", column.formEn());
    }
}
