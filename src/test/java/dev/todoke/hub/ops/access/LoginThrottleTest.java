package dev.todoke.hub.ops.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LoginThrottle unit =
            new LoginThrottle(new DeskProperties(List.of(), 3, 5, Duration.ofMinutes(5)), nanos::get);

    @Test
    void a_user_waits_after_the_allowed_failures_and_nobody_else_does() {
        fail("operator", "10.0.0.1", 3);

        assertThat(unit.mustWait("operator", "10.0.0.1")).isTrue();
        assertThat(unit.mustWait("OPERATOR", "10.0.0.1")).isTrue();
        assertThat(unit.mustWait("operator", "10.0.0.2")).isFalse();
        assertThat(unit.mustWait("viewer", "10.0.0.1")).isFalse();
    }

    @Test
    void an_address_that_tries_many_users_waits_with_all_of_them() {
        for (int user = 0; user < 5; user++) {
            fail("user" + user, "10.0.0.1", 1);
        }

        assertThat(unit.mustWait("viewer", "10.0.0.1")).isTrue();
    }

    @Test
    void a_failure_counts_for_a_while_only() {
        fail("operator", "10.0.0.1", 3);
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(unit.mustWait("operator", "10.0.0.1")).isTrue();

        nanos.addAndGet(1);

        assertThat(unit.mustWait("operator", "10.0.0.1")).isFalse();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        fail("operator", "10.0.0.1", 2);
        unit.succeeded("operator", "10.0.0.1");
        fail("operator", "10.0.0.1", 2);

        assertThat(unit.mustWait("operator", "10.0.0.1")).isFalse();
    }

    private void fail(String user, String address, int times) {
        for (int time = 0; time < times; time++) {
            unit.failed(user, address);
        }
    }
}
