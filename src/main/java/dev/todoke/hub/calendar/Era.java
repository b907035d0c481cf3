package dev.todoke.hub.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The eras of the Japanese calendar since the Gregorian reform of 1873 (明治6年), with their codes in the agency's files. */
public enum Era {
    MEIJI("1", "明治", 1868, LocalDate.of(1873, 1, 1), LocalDate.of(1912, 7, 30)),
    TAISHO("3", "大正", 1912, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
    SHOWA("5", "昭和", 1926, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI("7", "平成", 1989, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA("9", "令和", 2019, LocalDate.of(2019, 5, 1), LocalDate.of(2117, 12, 31));

    // Asked for some dates of every record, so without the copy that values() makes.
    private static final Era[] ERAS = values();

    private final String code;
    private final String nameJa;
    private final int firstYear;
    private final LocalDate first;
    // Two eras share their day of change in 1912 and 1926. The last of an era still running is where two digits of a
    // year end.
    private final LocalDate last;

    Era(String code, String nameJa, int firstYear, LocalDate first, LocalDate last) {
        this.code = code;
        this.nameJa = nameJa;
        this.firstYear = firstYear;
        this.first = first;
        this.last = last;
    }

    static Optional<Era> of(String code) {
        for (Era era : ERAS) {
            if (era.code.equals(code)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** The era of a day, on a day of change the new one; empty before 1873 and after 2117. */
    static Optional<Era> on(LocalDate date) {
        return Arrays.stream(ERAS).filter(era -> era.contains(date)).reduce((older, newer) -> newer);
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** The year of the western calendar of a year of this era. */
    int westernYear(int year) {
        return firstYear + year - 1;
    }

    int yearOf(LocalDate date) {
        return date.getYear() - firstYear + 1;
    }

    /** One digit, as in the agency's files: 5 is Showa. */
    public String code() {
        return code;
    }

    public String nameJa() {
        return nameJa;
    }
}
