package dev.todoke.hub.calendar;

import dev.todoke.hub.calendar.ClosedDay.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The open days of the state's offices: closed on Saturdays, Sundays, national holidays and from December 29 to January 3
 * (行政機関の休日に関する法律1条). Answers for any day; {@link #covers} tells for which of them the holidays are vouched for.
 */
public final class BusinessCalendar {
    private static final LocalDate VALID_FROM = LocalDate.of(2007, 1, 1);

    private final ClosedDayOverrides overrides;
    private final Set<LocalDate> opened;
    private final Map<Integer, NavigableMap<LocalDate, ClosedDay>> years = new ConcurrentHashMap<>();

    public BusinessCalendar(ClosedDayOverrides overrides) {
        this.overrides = overrides;
        this.opened =
                overrides.open().stream().map(ClosedDayOverrides.Open::date).collect(Collectors.toUnmodifiableSet());
    }

    /** The calendar with the file of closed days that travels with the hub. */
    public static BusinessCalendar standard() {
        return new BusinessCalendar(ClosedDayOverrides.standard());
    }

    public boolean isOpen(LocalDate date) {
        return closedDay(date).isEmpty();
    }

    /** Why a day is closed; empty when it is open. */
    public Optional<ClosedDay> closedDay(LocalDate date) {
        if (opened.contains(date)) {
            return Optional.empty();
        }
        ClosedDay special =
                years.computeIfAbsent(date.getYear(), this::specialDays).get(date);
        return special != null ? Optional.of(special) : weekend(date);
    }

    /** Every closed day of a year in order, weekends included. */
    public List<ClosedDay> closedDays(Year year) {
        return closedDays(year.atDay(1), year.atDay(year.length()));
    }

    /** Every closed day from one day to another, both included, in order. */
    public List<ClosedDay> closedDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> closedDay(date).stream())
                .toList();
    }

    /**
     * The n-th open day strictly after a day.
     *
     * @param n 1 or more
     */
    public LocalDate openDayAfter(LocalDate from, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("The first open day after a day is number 1, not " + n);
        }
        LocalDate day = from;
        for (int counted = 0; counted < n; counted++) {
            day = rollForward(day.plusDays(1));
        }
        return day;
    }

    /** The day itself when it is open, else the next open one. */
    public LocalDate rollForward(LocalDate date) {
        LocalDate day = date;
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether the holidays around a day are known rather than predicted: from 2007 to {@link #validUntil()}. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(VALID_FROM) && !date.isAfter(validUntil());
    }

    /** Last day for which the holidays are vouched for. */
    public LocalDate validUntil() {
        return overrides.validUntil();
    }

    private NavigableMap<LocalDate, ClosedDay> specialDays(int year) {
        var days = new TreeMap<LocalDate, ClosedDay>();
        for (int day = 29; day <= 31; day++) {
            put(
                    days,
                    new ClosedDay(
                            LocalDate.of(year, Month.DECEMBER, day), "年末の閉庁日", "Year-end closing", Kind.YEAR_END));
        }
        for (int day = 1; day <= 3; day++) {
            put(
                    days,
                    new ClosedDay(LocalDate.of(year, Month.JANUARY, day), "年始の閉庁日", "New Year closing", Kind.YEAR_END));
        }
        days.putAll(NationalHolidays.of(year));
        for (var extra : overrides.closed()) {
            if (extra.date().getYear() == year) {
                put(days, new ClosedDay(extra.date(), extra.nameJa(), extra.nameEn(), Kind.OVERRIDE));
            }
        }
        return days;
    }

    private static void put(Map<LocalDate, ClosedDay> days, ClosedDay day) {
        days.put(day.date(), day);
    }

    private static Optional<ClosedDay> weekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return switch (day) {
            case SATURDAY -> Optional.of(new ClosedDay(date, "土曜日", "Saturday", Kind.WEEKEND));
            case SUNDAY -> Optional.of(new ClosedDay(date, "日曜日", "Sunday", Kind.WEEKEND));
            default -> Optional.empty();
        };
    }
}
