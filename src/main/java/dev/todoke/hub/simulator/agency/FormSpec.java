package dev.todoke.hub.simulator.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the agency knows of a form: columns of its rows, counted from 1 as in the specification, and the document it answers with.
 *
 * <p>The simulator keeps its own table on purpose: an agency that read the hub's layouts could not notice a mistake in them.
 */
enum FormSpec {
    ENROLMENT("2200700", Set.of(34, 33), 7, 18, Set.of(13), "7100001", "資格取得確認および標準報酬決定通知書", "資格取得年月日"),
    LOSS("2201700", Set.of(27), 7, 14, Set.of(11), "7120002", "資格喪失確認通知書", "資格喪失年月日"),
    DEPENDANTS("2202700", Set.of(139), 9, 0, Set.of(14, 29, 78, 111), "7170003", "被扶養者（異動）決定通知書", ""),
    ANNUAL("2225700", Set.of(53), 6, 10, Set.of(40), "7130001", "標準報酬決定通知書", "適用年月"),
    CHANGED("2221700", Set.of(49), 6, 10, Set.of(40), "7140001", "標準報酬改定通知書", "改定年月"),
    BONUS("2265700", Set.of(21), 6, 10, Set.of(15), "7150001", "標準賞与額決定通知書", "賞与支払年月日");

    /** 不該当年月日 of a loss that is filed for an employee of 70 or over only. */
    private static final int LOSS_OF_SEVENTY = 25;

    private final String code;
    private final Set<Integer> widths;
    private final int nameKana;
    private final int date;
    private final Set<Integer> personalNumbers;
    private final String document;
    private final String title;
    private final String dateElement;

    FormSpec(
            String code,
            Set<Integer> widths,
            int nameKana,
            int date,
            Set<Integer> personalNumbers,
            String document,
            String title,
            String dateElement) {
        this.code = code;
        this.widths = widths;
        this.nameKana = nameKana;
        this.date = date;
        this.personalNumbers = personalNumbers;
        this.document = document;
        this.title = title;
        this.dateElement = dateElement;
    }

    static Optional<FormSpec> of(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    boolean takes(List<String> columns) {
        return widths.contains(columns.size());
    }

    /** Column of the kana name; kanji name and birth date follow it. */
    int nameKana() {
        return nameKana;
    }

    int birthDate() {
        return nameKana + 2;
    }

    /** Whether documents repeat a day; those about dependants do not. */
    boolean isDated() {
        return date > 0;
    }

    /** Column with the era of the day the row is about. */
    int date(List<String> columns) {
        return this == LOSS && columns.get(date - 1).isEmpty() ? LOSS_OF_SEVENTY : date;
    }

    /** Whether era, year and month stand in columns of their own, and no day. */
    boolean isMonthly() {
        return this == ANNUAL || this == CHANGED;
    }

    /** 被保険者整理番号 as filed; in every form it stands before the kana name. */
    String insuredNumber(List<String> columns) {
        return columns.get(nameKana - 2);
    }

    Set<Integer> personalNumbers() {
        return personalNumbers;
    }

    /** Number of the document: file name and, after an N, root of its XML. */
    String document() {
        return document;
    }

    String title() {
        return title;
    }

    String dateElement() {
        return dateElement;
    }
}
