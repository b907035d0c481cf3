package dev.todoke.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.faults.FaultKind.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final Map<Target, List<String>> ALL = Arrays.stream(Target.values())
            .collect(Collectors.toMap(Function.identity(), target -> List.of(target + "-1", target + "-2")));

    @Test
    void the_same_seed_gives_the_same_plan() {
        Schedule actual = Schedule.of(7, 300, SPAN, ALL);
        assertThat(actual.faults()).isEqualTo(Schedule.of(7, 300, SPAN, ALL).faults());
        assertThat(actual).hasToString(Schedule.of(7, 300, SPAN, ALL).toString());
    }

    @Test
    void another_seed_gives_another_plan() {
        assertThat(Schedule.of(7, 300, SPAN, ALL).faults())
                .isNotEqualTo(Schedule.of(8, 300, SPAN, ALL).faults());
    }

    @Test
    void every_kind_comes_when_there_are_enough_faults() {
        Schedule actual = Schedule.of(1, 300, SPAN, ALL);
        assertThat(actual.faults()).hasSize(300);
        assertThat(actual.counts()).containsOnlyKeys(FaultKind.values());
    }

    @Test
    void times_are_in_order_and_within_the_span() {
        List<Fault> actual = Schedule.of(3, 100, SPAN, ALL).faults();
        assertThat(actual).extracting(Fault::atMillis).isSorted().allMatch(at -> at >= 0 && at < SPAN.toMillis());
        assertThat(actual)
                .allMatch(fault -> fault.lastsMillis() >= fault.kind().shortestMillis()
                        && fault.lastsMillis() <= fault.kind().longestMillis());
    }

    @Test
    void what_is_not_there_is_not_struck() {
        Map<Target, List<String>> few = Map.of(Target.HUB, List.of("hub-1"), Target.LINK, List.of("hub-1-database"));
        assertThat(Schedule.of(5, 50, SPAN, few).faults())
                .extracting(Fault::target)
                .containsOnly("hub-1", "hub-1-database");
    }
}
