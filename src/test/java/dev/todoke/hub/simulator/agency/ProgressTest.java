package dev.todoke.hub.simulator.agency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.calendar.BusinessCalendar;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress unit = new Progress(
            new AgencySimulatorProperties(
                    true,
                    "127.0.0.1",
                    0,
                    Path.of("unused"),
                    "id",
                    "key",
                    Duration.ofHours(8),
                    List.of(),
                    List.of(),
                    0,
                    Duration.ofHours(2),
                    Duration.ofHours(12),
                    Duration.ofHours(42),
                    Duration.ofHours(6),
                    90),
            BusinessCalendar.standard()::isOpen);

    @Test
    void an_application_of_a_closed_day_waits_for_the_next_open_day() {
        Application newYear = arrivedAt("2026-12-29T10:00:00+09:00", "202612291000000000");

        assertThat(unit.status(newYear, Instant.parse("2027-01-04T01:59:59+09:00")))
                .isEqualTo("到達");
        assertThat(unit.status(newYear, Instant.parse("2027-01-04T02:00:00+09:00")))
                .isEqualTo("審査中");
        assertThat(unit.hasDocuments(newYear, Instant.parse("2027-01-04T11:59:59+09:00")))
                .isFalse();
    }

    @Test
    void every_application_is_through_within_half_a_day_to_two_open_days() {
        Instant arrival = Instant.parse("2026-12-01T09:00:00+09:00");
        for (int i = 0; i < 500; i++) {
            Application application = arrivedAt(arrival.toString(), "2026120109000" + (10_000 + i));
            Duration actual = Duration.between(arrival, unit.examinedAt(application));
            assertThat(actual).isBetween(Duration.ofHours(12), Duration.ofHours(42));
            assertThat(unit.status(application, arrival.plus(Duration.ofDays(2))))
                    .isEqualTo("手続終了");
        }
    }

    @Test
    void the_day_of_a_decision_is_an_open_day() {
        for (int day = 20; day <= 31; day++) {
            Application application = arrivedAt("2026-12-" + day + "T15:00:00+09:00", "2026122015000000" + day);
            LocalDate actual =
                    unit.examinedAt(application).atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
            assertThat(BusinessCalendar.standard().isOpen(actual))
                    .as(actual.toString())
                    .isTrue();
        }
    }

    private static Application arrivedAt(String time, String arriveId) {
        return new Application(arriveId, Instant.parse(time), "", "", "", List.of(), List.of());
    }
}
