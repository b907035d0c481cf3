package dev.todoke.hub.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date as the agency's files write it, an era code and {@code YYMMDD}, and as its letters print it: 令和8年11月20日. */
public record JapaneseDate(LocalDate date) {
    private static final int DIGITS = 6;

    /** Why a text is no date. */
    public enum Problem {
        /** Not one of the codes 1, 3, 5, 7, 9. */
        UNKNOWN_ERA,
        /** Not six ASCII digits. */
        SHAPE,
        /** No such month or day, or year 00. */
        NOT_A_DATE,
        /** A real day, but of another era: 平成32年. */
        OUTSIDE_ERA
    }

    /** What reading a date gave. */
    public sealed interface Result {

        /** The date, if there is one. */
        default Optional<LocalDate> date() {
            return this instanceof Read read ? Optional.of(read.day()) : Optional.empty();
        }
    }

    /** A date. */
    public record Read(LocalDate day) implements Result {}

    /**
     * No date.
     *
     * @param meant the day that was probably meant, only with {@link Problem#OUTSIDE_ERA}
     */
    public record Unread(Problem problem, Optional<LocalDate> meant) implements Result {}

    /** @throws IllegalArgumentException before 1873 or after 2117 */
    public JapaneseDate {
        if (Era.on(date).isEmpty()) {
            throw new IllegalArgumentException("A Japanese date lies between 1873 and 2117");
        }
    }

    /** Reads the two columns of the agency's files; a null is read as empty. */
    public static Result parse(String eraCode, String yymmdd) {
        Optional<Era> era = Era.of(eraCode);
        if (era.isEmpty()) {
            return unread(Problem.UNKNOWN_ERA);
        }
        if (yymmdd == null || !isShaped(yymmdd)) {
            return unread(Problem.SHAPE);
        }
        return parse(era.get(), twoDigits(yymmdd, 0), twoDigits(yymmdd, 2), twoDigits(yymmdd, 4));
    }

    private static int twoDigits(String yymmdd, int at) {
        return (yymmdd.charAt(at) - '0') * 10 + yymmdd.charAt(at + 1) - '0';
    }

    private static boolean isShaped(String yymmdd) {
        for (int at = 0; at < yymmdd.length(); at++) {
            if (yymmdd.charAt(at) < '0' || yymmdd.charAt(at) > '9') {
                return false;
            }
        }
        return yymmdd.length() == DIGITS;
    }

    private static Result parse(Era era, int year, int month, int day) {
        if (year == 0) {
            return unread(Problem.NOT_A_DATE);
        }
        try {
            LocalDate date = LocalDate.of(era.westernYear(year), month, day);
            if (era.contains(date)) {
                return new Read(date);
            }
            return new Unread(
                    Problem.OUTSIDE_ERA,
                    Optional.of(date).filter(meant -> Era.on(meant).isPresent()));
        } catch (DateTimeException e) {
            return unread(Problem.NOT_A_DATE);
        }
    }

    private static Unread unread(Problem problem) {
        return new Unread(problem, Optional.empty());
    }

    /** A date as letters print it: 令和8年11月20日, 令和元年5月1日. */
    public static String wareki(LocalDate date) {
        return new JapaneseDate(date).toString();
    }

    public Era era() {
        return Era.on(date).orElseThrow();
    }

    /** The first of the two columns in the agency's files. */
    public String eraCode() {
        return era().code();
    }

    /** The second of the two columns in the agency's files. */
    public String yymmdd() {
        return "%02d%02d%02d".formatted(era().yearOf(date), date.getMonthValue(), date.getDayOfMonth());
    }

    @Override
    public String toString() {
        int year = era().yearOf(date);
        return era().nameJa() + (year == 1 ? "元" : year) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth()
                + "日";
    }
}
