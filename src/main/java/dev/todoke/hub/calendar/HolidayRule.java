package dev.todoke.hub.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** One national holiday: its names, the years it exists in this form, and the day it falls on. */
record HolidayRule(String nameJa, String nameEn, IntPredicate years, IntFunction<LocalDate> day) {

    static HolidayRule fixed(int month, int dayOfMonth, String nameJa, String nameEn) {
        return new HolidayRule(nameJa, nameEn, year -> true, year -> LocalDate.of(year, month, dayOfMonth));
    }

    static HolidayRule monday(int nth, int month, String nameJa, String nameEn) {
        var adjuster = TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY);
        return new HolidayRule(
                nameJa,
                nameEn,
                year -> true,
                year -> LocalDate.of(year, month, 1).with(adjuster));
    }

    /** Good from 1980 to 2099. The legal day is announced each February for the next year; from 2007 to 2027 it never differed. */
    static HolidayRule equinox(int month, double meanDay, String nameJa, String nameEn) {
        return new HolidayRule(nameJa, nameEn, year -> true, year -> {
            int since = year - 1980;
            return LocalDate.of(year, month, (int) (meanDay + 0.242194 * since - Math.floorDiv(since, 4)));
        });
    }

    static HolidayRule once(int year, int month, int dayOfMonth, String nameJa, String nameEn) {
        return fixed(month, dayOfMonth, nameJa, nameEn).between(year, year);
    }

    HolidayRule since(int first) {
        return between(first, Integer.MAX_VALUE);
    }

    HolidayRule until(int last) {
        return between(Integer.MIN_VALUE, last);
    }

    HolidayRule except(int first, int last) {
        return limited(year -> year < first || year > last);
    }

    private HolidayRule between(int first, int last) {
        return limited(year -> year >= first && year <= last);
    }

    private HolidayRule limited(IntPredicate more) {
        return new HolidayRule(nameJa, nameEn, years.and(more), day);
    }

    boolean existsIn(int year) {
        return years.test(year);
    }

    ClosedDay in(int year) {
        return new ClosedDay(day.apply(year), nameJa, nameEn, ClosedDay.Kind.HOLIDAY);
    }
}
