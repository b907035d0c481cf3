package dev.todoke.hub.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.todoke.hub.calendar.ClosedDay.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {
    private final BusinessCalendar unit = BusinessCalendar.standard();

    @Test
    void agrees_with_the_cabinet_offices_list_in_every_year() throws IOException {
        List<LocalDate> published;
        try (InputStream in = getClass().getResourceAsStream("/calendar/japan-holidays-2007-2027.txt")) {
            published = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(LocalDate::parse)
                    .toList();
        }

        var actual = IntStream.rangeClosed(2007, 2027)
                .boxed()
                .flatMap(year -> NationalHolidays.of(year).keySet().stream())
                .toList();

        assertThat(published).hasSizeGreaterThan(350);
        assertThat(actual).containsExactlyElementsOf(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-12", "2024-05-06", "2024-08-12", "2024-09-23", "2024-11-04", "2025-02-24", "2025-05-06",
                        "2025-11-24",
                "2026-05-06", "2027-03-22", "2029-02-12", "2029-04-30", "2029-09-24", "2030-05-06", "2030-08-12",
                        "2030-11-04",
                "2031-02-24", "2031-05-06", "2031-11-24", "2033-03-21", "2034-01-02", "2035-02-12", "2035-04-30",
                        "2035-09-24"
            })
    void a_holiday_on_a_sunday_moves_to_the_next_day_that_is_none(LocalDate day) {
        assertThat(unit.closedDay(day)).map(ClosedDay::kind).contains(Kind.SUBSTITUTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-04-30", "2019-05-02", "2026-09-22", "2032-09-21"})
    void a_day_between_two_holidays_is_closed(LocalDate day) {
        assertThat(unit.closedDay(day)).map(ClosedDay::kind).contains(Kind.BETWEEN_HOLIDAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-29", "2026-12-30", "2026-12-31", "2027-01-02", "2028-01-03"})
    void the_turn_of_the_year_is_closed(LocalDate day) {
        assertThat(unit.closedDay(day)).map(ClosedDay::kind).contains(Kind.YEAR_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-28", "2027-01-04", "2026-11-20", "2019-12-23", "2020-10-12", "2021-08-11"})
    void other_weekdays_are_open(LocalDate day) {
        assertThat(unit.isOpen(day)).isTrue();
    }

    @Test
    void names_a_holiday_on_a_saturday_by_the_holiday() {
        assertThat(unit.closedDay(LocalDate.of(2026, 8, 15)))
                .map(ClosedDay::kind)
                .contains(Kind.WEEKEND);
        assertThat(unit.closedDay(LocalDate.of(2029, 11, 3)))
                .contains(new ClosedDay(LocalDate.of(2029, 11, 3), "文化の日", "Culture Day", Kind.HOLIDAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28,1,2027-01-04",
        "2026-11-20,1,2026-11-24",
        "2026-11-21,1,2026-11-24",
        "2026-11-16,4,2026-11-20"
    })
    void counts_open_days_strictly_after_a_day(LocalDate from, int n, LocalDate expected) {
        assertThat(unit.openDayAfter(from, n)).isEqualTo(expected);
    }

    @Test
    void refuses_to_count_zero_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> unit.openDayAfter(LocalDate.of(2026, 11, 20), 0));
    }

    @Test
    void rolls_a_closed_day_forward_and_leaves_an_open_one() {
        assertThat(unit.rollForward(LocalDate.of(2026, 5, 2))).isEqualTo(LocalDate.of(2026, 5, 7));
        assertThat(unit.rollForward(LocalDate.of(2026, 5, 7))).isEqualTo(LocalDate.of(2026, 5, 7));
    }

    @Test
    void lists_every_closed_day_of_a_year_once_and_in_order() {
        var actual = unit.closedDays(Year.of(2026));

        assertThat(actual)
                .extracting(ClosedDay::date)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(104 + 17 + 4);
        assertThat(actual).filteredOn(day -> day.kind() == Kind.HOLIDAY).hasSize(16);
    }

    @Test
    void an_installation_can_close_and_open_days() {
        var open = LocalDate.of(2026, 11, 23);
        var closed = LocalDate.of(2026, 11, 25);
        var changed = new BusinessCalendar(new ClosedDayOverrides(
                LocalDate.of(2030, 12, 31),
                List.of(new ClosedDayOverrides.Closed(closed, "見本の日", "Sample Day", "test")),
                List.of(new ClosedDayOverrides.Open(open, "test", "test"))));

        assertThat(changed.isOpen(open)).isTrue();
        assertThat(changed.closedDay(closed)).contains(new ClosedDay(closed, "見本の日", "Sample Day", Kind.OVERRIDE));
        assertThat(changed.openDayAfter(LocalDate.of(2026, 11, 24), 1)).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void tells_for_which_days_it_is_vouched_for() {
        assertThat(unit.validUntil()).isEqualTo(LocalDate.of(2035, 12, 31));
        assertThat(unit.covers(LocalDate.of(2007, 1, 1))).isTrue();
        assertThat(unit.covers(LocalDate.of(2006, 12, 31))).isFalse();
        assertThat(unit.covers(LocalDate.of(2035, 12, 31))).isTrue();
        assertThat(unit.covers(LocalDate.of(2036, 1, 1))).isFalse();
    }
}
