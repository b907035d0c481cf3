package dev.todoke.hub.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private final BusinessCalendar calendar = BusinessCalendar.standard();
    private final Deadlines unit = Deadlines.standard(calendar);

    @ParameterizedTest
    @CsvSource({
        "2024-12-02,2024-12-06,2024-12-09",
        "2024-12-25,2024-12-29,2025-01-06",
        "2025-04-01,2025-04-05,2025-04-07",
        "2025-05-01,2025-05-05,2025-05-07",
        "2025-08-06,2025-08-10,2025-08-12",
        "2026-04-01,2026-04-05,2026-04-06",
        "2026-04-28,2026-05-02,2026-05-07",
        "2026-09-16,2026-09-20,2026-09-24",
        "2026-12-24,2026-12-28,2027-01-04",
        "2027-03-17,2027-03-21,2027-03-23"
    })
    void an_employer_has_five_days_by_either_reading(LocalDate fact, LocalDate strict, LocalDate statutory) {
        assertThat(unit.filing(fact)).isEqualTo(new FilingDeadline(fact, strict, statutory));
    }

    @Test
    void the_last_day_is_in_time_and_the_day_after_is_late() {
        var deadline = unit.filing(LocalDate.of(2026, 4, 28));

        assertThat(deadline.isLate(LocalDate.of(2026, 5, 2), Reading.STRICT)).isFalse();
        assertThat(deadline.isLate(LocalDate.of(2026, 5, 3), Reading.STRICT)).isTrue();
        assertThat(deadline.isLate(LocalDate.of(2026, 5, 7), Reading.STATUTORY)).isFalse();
        assertThat(deadline.isLate(LocalDate.of(2026, 5, 8), Reading.STATUTORY)).isTrue();
    }

    @Test
    void a_fact_of_long_ago_has_a_deadline_too() {
        assertThat(unit.filing(LocalDate.of(1985, 4, 1)).strict()).isEqualTo(LocalDate.of(1985, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-02,2024-12-04,2024-12-09",
        "2024-12-26,2025-01-06,2025-01-09",
        "2024-12-28,2025-01-07,2025-01-10",
        "2025-04-25,2025-04-30,2025-05-07",
        "2025-04-28,2025-05-01,2025-05-08",
        "2025-08-08,2025-08-13,2025-08-18",
        "2026-04-30,2026-05-07,2026-05-12",
        "2026-09-18,2026-09-25,2026-09-30",
        "2026-12-28,2027-01-05,2027-01-08",
        "2027-03-19,2027-03-24,2027-03-29"
    })
    void registration_is_expected_from_the_second_to_the_fifth_open_day(
            LocalDate arrival, LocalDate earliest, LocalDate latest) {
        assertThat(unit.registration(arrival)).isEqualTo(new RegistrationWindow(arrival, earliest, latest));
    }

    @Test
    void no_window_is_known_before_the_end_of_the_insurance_card() {
        assertThatThrownBy(() -> unit.registration(LocalDate.of(2024, 12, 1)))
                .isInstanceOf(NoRuleForDay.class)
                .hasMessage("No rule for 2024-12-01: the table covers 2024-12-02 to any day");
    }

    @Test
    void registration_is_overdue_the_day_after_the_window() {
        var window = unit.registration(LocalDate.of(2026, 12, 28));

        assertThat(window.isOverdue(LocalDate.of(2027, 1, 8))).isFalse();
        assertThat(window.isOverdue(LocalDate.of(2027, 1, 9))).isTrue();
    }

    @Test
    void a_window_of_calendar_days_knows_no_holidays() {
        var actual = RegistrationWindow.of(LocalDate.of(2026, 12, 28), 1, 5, CountedDays.CALENDAR, calendar);

        assertThat(actual.earliest()).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(actual.latest()).isEqualTo(LocalDate.of(2027, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"0,5", "5,2"})
    void refuses_a_window_that_ends_before_it_begins(int first, int last) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrationWindow.of(LocalDate.of(2026, 12, 28), first, last, calendar));
    }
}
