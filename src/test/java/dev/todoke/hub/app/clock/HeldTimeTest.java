package dev.todoke.hub.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeldTimeTest {

    private final AtomicLong nanos = new AtomicLong(1_000);
    private final HeldTime unit = new HeldTime(nanos::get);

    @Test
    void stands_still_until_it_is_let_go_and_then_runs_from_there() {
        long before = unit.getAsLong();
        nanos.addAndGet(500);
        assertThat(unit.getAsLong()).isEqualTo(before);

        unit.letGo();
        assertThat(unit.getAsLong()).isEqualTo(before);
        nanos.addAndGet(30);
        assertThat(unit.getAsLong()).isEqualTo(before + 30);
    }
}
