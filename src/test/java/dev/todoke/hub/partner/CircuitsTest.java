package dev.todoke.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.HandMovedClock;
import dev.todoke.hub.partner.Circuits.Entry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CircuitsTest {

    private static final Partner SOCIETY = Partner.insurer("mihon-kenpo");

    private final HandMovedClock hubTime = new HandMovedClock("2026-12-01T09:00");
    private final HandMovedClock realTime = new HandMovedClock("2030-01-01T00:00");
    private final Circuits unit = new Circuits(
            new RetryProperties(
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(5),
                    Map.of(
                            PartnerKind.AGENCY,
                                    new RetryProperties.Rule(3, Duration.ofSeconds(2), Duration.ofSeconds(5)),
                            PartnerKind.INSURER,
                                    new RetryProperties.Rule(1, Duration.ofSeconds(2), Duration.ofSeconds(5)))),
            hubTime,
            realTime);

    @Test
    void what_never_failed_is_free() {
        assertThat(unit.enter(Partner.AGENCY)).isEqualTo(Entry.FREE);
        assertThat(unit.isOpen(Partner.AGENCY)).isFalse();
    }

    @Test
    void the_agency_may_stumble_twice_over_one_piece_of_work() {
        failed(Partner.AGENCY, 2);
        assertThat(unit.enter(Partner.AGENCY)).isEqualTo(Entry.FREE);

        failed(Partner.AGENCY, 1);

        assertThat(unit.enter(Partner.AGENCY)).isEqualTo(Entry.SHUT);
    }

    @Test
    void an_answer_between_failures_keeps_it_open_to_all() {
        failed(Partner.AGENCY, 2);
        unit.answered(Partner.AGENCY);
        failed(Partner.AGENCY, 2);

        assertThat(unit.enter(Partner.AGENCY)).isEqualTo(Entry.FREE);
    }

    @Test
    void after_its_wait_one_piece_of_work_finds_out_and_nobody_else_enters_meanwhile() {
        failed(SOCIETY, 1);
        realTime.pass(Duration.ofSeconds(2).plusMillis(1));

        assertThat(unit.enter(SOCIETY)).isEqualTo(Entry.PROBE);
        assertThat(unit.enter(SOCIETY)).isEqualTo(Entry.SHUT);
        unit.answered(SOCIETY);

        assertThat(unit.enter(SOCIETY)).isEqualTo(Entry.FREE);
    }

    @Test
    void the_wait_doubles_with_each_try_that_fails_up_to_the_longest() {
        failed(SOCIETY, 1);

        probeFailsAfter(Duration.ofSeconds(2));
        probeFailsAfter(Duration.ofSeconds(4));
        probeFailsAfter(Duration.ofSeconds(5));
        probeFailsAfter(Duration.ofSeconds(5));
    }

    /** A wait is over when its last moment has passed. */
    private void probeFailsAfter(Duration wait) {
        realTime.pass(wait);
        assertThat(unit.enter(SOCIETY)).isEqualTo(Entry.SHUT);
        realTime.pass(Duration.ofMillis(1));
        assertThat(unit.enter(SOCIETY)).isEqualTo(Entry.PROBE);
        failed(SOCIETY, 1);
    }

    @Test
    void a_probe_that_found_nothing_out_is_given_back() {
        failed(SOCIETY, 1);
        realTime.pass(Duration.ofSeconds(2).plusMillis(1));
        unit.enter(SOCIETY);

        unit.leave(SOCIETY);

        assertThat(unit.enter(SOCIETY)).isEqualTo(Entry.PROBE);
    }

    @Test
    void one_insurer_that_is_down_leaves_the_others_alone() {
        failed(SOCIETY, 1);

        assertThat(unit.notClosed(PartnerKind.INSURER)).containsExactly(SOCIETY);
        assertThat(unit.enter(Partner.insurer("kyokai-tokyo"))).isEqualTo(Entry.FREE);
        assertThat(unit.enter(Partner.BROKER)).isEqualTo(Entry.FREE);
    }

    @Test
    void a_person_who_knows_it_is_back_need_not_wait() {
        failed(SOCIETY, 1);

        unit.tryNow(SOCIETY);

        assertThat(unit.enter(SOCIETY)).isEqualTo(Entry.PROBE);
    }

    @Test
    void tells_since_when_and_why_in_the_hubs_time() {
        unit.answered(SOCIETY);
        hubTime.pass(Duration.ofHours(1));
        failed(SOCIETY, 1);
        hubTime.pass(Duration.ofHours(1));
        realTime.pass(Duration.ofSeconds(2).plusMillis(1));
        unit.enter(SOCIETY);
        failed(SOCIETY, 1);

        Standing actual = unit.standings().iterator().next();

        assertThat(actual.state()).isEqualTo(Standing.State.OPEN);
        assertThat(actual.failures()).isEqualTo(2);
        assertThat(actual.code()).isEqualTo("QueueFull");
        assertThat(actual.since()).isEqualTo(new HandMovedClock("2026-12-01T10:00").instant());
        assertThat(actual.lastSuccess()).isEqualTo(new HandMovedClock("2026-12-01T09:00").instant());
        assertThat(actual.lastFailure()).isEqualTo(new HandMovedClock("2026-12-01T11:00").instant());
    }

    @Test
    void a_key_names_its_partner() {
        assertThat(Partner.of(SOCIETY.key())).isEqualTo(SOCIETY);
        assertThat(Partner.of("agency")).isEqualTo(Partner.AGENCY);
    }

    private void failed(Partner partner, int times) {
        for (int i = 0; i < times; i++) {
            unit.failed(partner, "QueueFull", "");
        }
    }
}
