package dev.todoke.hub.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    @Test
    void is_a_uuid_of_version_7_with_the_machines_time() {
        long before = System.currentTimeMillis();
        UUID id = TimeOrderedId.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isGreaterThanOrEqualTo(before);
    }

    @Test
    void each_follows_the_one_before_as_the_database_orders_them() {
        List<String> ids = Stream.generate(TimeOrderedId::next)
                .limit(20_000)
                .map(UUID::toString)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threads_get_different_ones() {
        List<UUID> ids = IntStream.range(0, 50_000)
                .parallel()
                .mapToObj(n -> TimeOrderedId.next())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }
}
