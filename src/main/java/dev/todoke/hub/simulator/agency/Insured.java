package dev.todoke.hub.simulator.agency;

import dev.todoke.hub.calendar.JapaneseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One person of an application, as the agency keeps it: the columns of the record with the personal numbers taken out.
 *
 * @param columns all columns of the row; those of personal numbers are always empty
 * @param insuredNumber 被保険者整理番号: as filed, or assigned on arrival
 * @param returnReason why the person is returned (返戻), empty when confirmed
 */
record Insured(List<String> columns, String insuredNumber, String returnReason) {

    Insured {
        columns = List.copyOf(columns);
    }

    /** A row as filed, with the personal numbers taken out. */
    static Insured filed(List<String> columns) {
        List<String> kept = new ArrayList<>(columns);
        FormSpec.of(columns.get(0)).orElseThrow().personalNumbers().stream()
                .filter(column -> column <= kept.size())
                .forEach(column -> kept.set(column - 1, ""));
        return new Insured(kept, "", "");
    }

    FormSpec form() {
        return FormSpec.of(columns.get(0)).orElseThrow();
    }

    /** A column by its number in the specification, from 1. */
    String column(int number) {
        return columns.get(number - 1);
    }

    /** A date that begins in a column: era code there, {@code YYMMDD} in the next. */
    LocalDate date(int number) {
        return JapaneseDate.parse(column(number), column(number + 1)).date().orElseThrow();
    }

    /** The day the row is about; of a month its first. */
    LocalDate date() {
        int era = form().date(columns);
        return form().isMonthly()
                ? JapaneseDate.parse(column(era), column(era + 1) + column(era + 2) + "01")
                        .date()
                        .orElseThrow()
                : date(era);
    }

    boolean sentBack() {
        return !returnReason.isEmpty();
    }

    @Override
    public String toString() {
        return "Insured[" + insuredNumber + "]";
    }
}
