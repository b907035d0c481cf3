package dev.todoke.hub.simulator.agency;

import dev.todoke.hub.calendar.JapaneseDate;
import java.time.LocalDate;
import java.util.List;

/**
 * One person of an application, as the agency keeps it: the columns of the record with the personal number taken out.
 *
 * @param columns the 33 or 34 columns; column 13 is always empty
 * @param insuredNumber 被保険者整理番号 assigned on arrival
 * @param returnReason why the person is returned (返戻), empty when confirmed
 */
record Insured(List<String> columns, String insuredNumber, String returnReason) {
    static final int PERSONAL_NUMBER = 13;

    Insured {
        columns = List.copyOf(columns);
    }

    /** A column by its number in the specification, from 1. */
    String column(int number) {
        return columns.get(number - 1);
    }

    /** A date that begins in a column: era code there, {@code YYMMDD} in the next. */
    LocalDate date(int number) {
        return JapaneseDate.parse(column(number), column(number + 1)).date().orElseThrow();
    }

    boolean sentBack() {
        return !returnReason.isEmpty();
    }

    @Override
    public String toString() {
        return "Insured[" + insuredNumber + "]";
    }
}
