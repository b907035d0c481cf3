package dev.todoke.hub.simulator.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.CountedDays;
import dev.todoke.hub.simulator.insurer.Answer.Outcome;
import dev.todoke.hub.simulator.insurer.Answer.Reason;
import dev.todoke.hub.simulator.insurer.InsurerSimulatorProperties.Member;
import dev.todoke.hub.simulator.insurer.NumberOpener.Finding;
import dev.todoke.hub.simulator.insurer.Order.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate ARRIVED = LocalDate.of(2026, 12, 1);
    private static final Instant RECEIVED = at("2026-12-02T09:00");

    private final Decisions unit = new Decisions(
            new Member("kyokai-tokyo", "01130012", Dialect.HUB, CountedDays.OPEN, 3, 4, 7, 8, 35, false),
            BusinessCalendar.standard(),
            TOKYO);

    @Test
    void a_person_with_a_number_is_registered_on_the_third_or_fourth_open_day_and_viewable_a_day_later() {
        assertThat(IntStream.range(0, 200).mapToObj(n -> order("C-20261201-" + n, 1, "ﾐﾎﾝ ﾀﾛｳ")))
                .allSatisfy(order -> {
                    List<Answer> actual = unit.decide(order, Finding.GOOD, RECEIVED);

                    assertThat(actual)
                            .extracting(Answer::outcome)
                            .containsExactly(Outcome.REGISTERED, Outcome.VIEWABLE);
                    assertThat(actual.get(0).dueAt()).isBetween(at("2026-12-04T09:00"), at("2026-12-07T17:00"));
                    assertThat(actual.get(1).dueAt())
                            .isEqualTo(actual.get(0).dueAt().plusSeconds(86_400));
                });
    }

    @Test
    void an_order_that_comes_after_its_day_is_answered_four_hours_later() {
        List<Answer> actual = unit.decide(order("C-1", 1, "ﾐﾎﾝ ﾀﾛｳ"), Finding.GOOD, at("2026-12-08T09:00"));

        assertThat(actual.get(0).dueAt()).isEqualTo(at("2026-12-08T13:00"));
    }

    @Test
    void a_missing_number_is_answered_within_half_a_day() {
        assertIncomplete(Finding.MISSING, Reason.MY_NUMBER_MISSING);
    }

    @Test
    void a_wrong_check_digit_is_answered_within_half_a_day() {
        assertIncomplete(Finding.CHECK_DIGIT, Reason.MY_NUMBER_CHECK_DIGIT);
    }

    @Test
    void a_person_without_any_number_stays_incomplete() {
        assertIncomplete(Finding.NONE_EXISTS, Reason.NO_MY_NUMBER_EXISTS);
    }

    @Test
    void an_envelope_that_does_not_open_is_rejected() {
        List<Answer> actual = unit.decide(order("C-1", 1, "ﾐﾎﾝ ﾀﾛｳ"), Finding.UNREADABLE, RECEIVED);

        assertThat(actual).extracting(Answer::outcome).containsExactly(Outcome.REJECTED);
    }

    @Test
    void a_number_filed_later_leads_to_registration_two_open_days_later() {
        List<Answer> actual = unit.decide(order("C-1", 2, "ﾐﾎﾝ ﾀﾛｳ"), Finding.GOOD, at("2026-12-04T12:00"));

        assertThat(actual.get(0).outcome()).isEqualTo(Outcome.REGISTERED);
        assertThat(LocalDate.ofInstant(actual.get(0).dueAt(), TOKYO)).isEqualTo("2026-12-08");
    }

    @Test
    void the_name_of_a_suspended_person_leads_to_viewing_in_the_end() {
        List<Answer> actual = unit.decide(order("C-1", 1, "ﾐﾎﾝ ﾃｲｼ"), Finding.GOOD, RECEIVED);

        assertThat(actual).extracting(Answer::outcome).containsExactly(Outcome.SUSPENDED, Outcome.VIEWABLE);
        assertThat(actual.get(0).reason()).isEqualTo(Reason.JLIS_MISMATCH);
    }

    @Test
    void the_name_of_a_rejected_person_ends_there() {
        List<Answer> actual = unit.decide(order("C-1", 1, "ﾐﾎﾝ ｷﾔﾂｶ"), Finding.GOOD, RECEIVED);

        assertThat(actual).extracting(Answer::outcome).containsExactly(Outcome.REJECTED);
    }

    @Test
    void the_name_of_a_late_person_is_registered_after_the_window() {
        List<Answer> actual = unit.decide(order("C-1", 1, "ﾐﾎﾝ ｵｿｲ"), Finding.GOOD, RECEIVED);

        assertThat(LocalDate.ofInstant(actual.get(0).dueAt(), TOKYO)).isEqualTo("2026-12-10");
    }

    @Test
    void the_same_order_always_has_the_same_fate() {
        Order order = order("C-1", 1, "ﾐﾎﾝ ﾀﾛｳ");

        assertThat(unit.decide(order, Finding.GOOD, RECEIVED)).isEqualTo(unit.decide(order, Finding.GOOD, RECEIVED));
    }

    private void assertIncomplete(Finding finding, Reason reason) {
        List<Answer> actual = unit.decide(order("C-1", 1, "ﾐﾎﾝ ﾀﾛｳ"), finding, RECEIVED);

        assertThat(actual).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.INCOMPLETE);
            assertThat(answer.reason()).isEqualTo(reason);
            assertThat(answer.dueAt()).isEqualTo(at("2026-12-02T21:00"));
        });
    }

    @ParameterizedTest
    @CsvSource({"PAPER, 2026-12-10", "LINK_REMOVAL, 2027-01-06"})
    void an_application_is_done_on_its_own_day_counted_from_the_receipt(Wish wish, LocalDate day) {
        List<Answer> actual = unit.grant(application("ﾐﾎﾝ ﾀﾛｳ", wish), Finding.MISSING, RECEIVED);

        assertThat(actual).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(LocalDate.ofInstant(answer.dueAt(), TOKYO)).isEqualTo(day);
        });
    }

    @Test
    void an_application_may_be_refused_or_come_late() {
        assertThat(unit.grant(application("ｷﾔﾂｶ ﾀﾛｳ", Wish.PAPER), Finding.MISSING, RECEIVED))
                .singleElement()
                .satisfies(answer -> assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED));
        assertThat(unit.grant(application("ｵｿｲ ﾀﾛｳ", Wish.PAPER), Finding.MISSING, RECEIVED))
                .singleElement()
                .satisfies(answer ->
                        assertThat(LocalDate.ofInstant(answer.dueAt(), TOKYO)).isEqualTo(LocalDate.of(2026, 12, 18)));
    }

    private static Order application(String nameKana, Wish wish) {
        return new Order("C-9:1", 1, "C-9", nameKana, Optional.empty(), Optional.empty(), false, wish);
    }

    private static Order order(String caseNo, int version, String nameKana) {
        return new Order(
                caseNo + ":" + version,
                version,
                caseNo,
                nameKana,
                Optional.of(ARRIVED),
                Optional.of("x"),
                false,
                Wish.INSURANCE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
