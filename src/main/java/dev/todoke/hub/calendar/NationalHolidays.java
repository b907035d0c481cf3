package dev.todoke.hub.calendar;

import static dev.todoke.hub.calendar.HolidayRule.equinox;
import static dev.todoke.hub.calendar.HolidayRule.fixed;
import static dev.todoke.hub.calendar.HolidayRule.monday;
import static dev.todoke.hub.calendar.HolidayRule.once;

import dev.todoke.hub.calendar.ClosedDay.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The national holidays from 2007 on (国民の祝日に関する法律, with the special laws for the accession of 2019 and the Olympic years 2020 and 2021),
 * substitute days and days between holidays included.
 */
final class NationalHolidays {
    private static final List<HolidayRule> RULES = List.of(
            fixed(1, 1, "元日", "New Year's Day"),
            monday(2, 1, "成人の日", "Coming of Age Day"),
            fixed(2, 11, "建国記念の日", "National Foundation Day"),
            fixed(2, 23, "天皇誕生日", "Emperor's Birthday").since(2020),
            equinox(3, 20.8431, "春分の日", "Vernal Equinox Day"),
            fixed(4, 29, "昭和の日", "Showa Day"),
            fixed(5, 3, "憲法記念日", "Constitution Memorial Day"),
            fixed(5, 4, "みどりの日", "Greenery Day"),
            fixed(5, 5, "こどもの日", "Children's Day"),
            monday(3, 7, "海の日", "Marine Day").except(2020, 2021),
            fixed(8, 11, "山の日", "Mountain Day").since(2016).except(2020, 2021),
            monday(3, 9, "敬老の日", "Respect for the Aged Day"),
            equinox(9, 23.2488, "秋分の日", "Autumnal Equinox Day"),
            monday(2, 10, "体育の日", "Health and Sports Day").until(2019),
            monday(2, 10, "スポーツの日", "Sports Day").since(2022),
            fixed(11, 3, "文化の日", "Culture Day"),
            fixed(11, 23, "勤労感謝の日", "Labor Thanksgiving Day"),
            fixed(12, 23, "天皇誕生日", "Emperor's Birthday").until(2018),
            once(2019, 5, 1, "天皇の即位の日", "Day of the Emperor's Accession"),
            once(2019, 10, 22, "即位礼正殿の儀の行われる日", "Day of the Enthronement Ceremony"),
            once(2020, 7, 23, "海の日", "Marine Day"),
            once(2020, 7, 24, "スポーツの日", "Sports Day"),
            once(2020, 8, 10, "山の日", "Mountain Day"),
            once(2021, 7, 22, "海の日", "Marine Day"),
            once(2021, 7, 23, "スポーツの日", "Sports Day"),
            once(2021, 8, 8, "山の日", "Mountain Day"));

    private NationalHolidays() {}

    /** Every holiday of a year by date. Years before 2007 follow the law as it has been since then. */
    static NavigableMap<LocalDate, ClosedDay> of(int year) {
        var holidays = new TreeMap<LocalDate, ClosedDay>();
        RULES.stream()
                .filter(rule -> rule.existsIn(year))
                .map(rule -> rule.in(year))
                .forEach(day -> holidays.put(day.date(), day));
        var days = new TreeMap<>(holidays);
        for (LocalDate holiday : holidays.keySet()) {
            if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
                LocalDate substitute = holiday.plusDays(1);
                while (holidays.containsKey(substitute)) {
                    substitute = substitute.plusDays(1);
                }
                days.put(substitute, new ClosedDay(substitute, "振替休日", "Substitute holiday", Kind.SUBSTITUTE));
            }
            LocalDate between = holiday.plusDays(1);
            if (holidays.containsKey(between.plusDays(1)) && !days.containsKey(between)) {
                days.put(between, new ClosedDay(between, "国民の休日", "Day between holidays", Kind.BETWEEN_HOLIDAYS));
            }
        }
        return days;
    }
}
