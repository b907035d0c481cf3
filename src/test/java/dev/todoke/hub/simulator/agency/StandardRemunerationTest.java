package dev.todoke.hub.simulator.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandardRemunerationTest {
    @Test
    void a_grade_begins_at_its_lower_bound() {
        assertThat(StandardRemuneration.health(62_999)).isEqualTo(58);
        assertThat(StandardRemuneration.health(63_000)).isEqualTo(68);
        assertThat(StandardRemuneration.health(249_999)).isEqualTo(240);
        assertThat(StandardRemuneration.health(250_000)).isEqualTo(260);
        assertThat(StandardRemuneration.health(1_054_999)).isEqualTo(1030);
        assertThat(StandardRemuneration.health(1_055_000)).isEqualTo(1090);
        assertThat(StandardRemuneration.health(9_999_999)).isEqualTo(1390);
    }

    @Test
    void the_pension_has_a_lowest_and_a_highest_grade() {
        assertThat(StandardRemuneration.pension(10_000)).isEqualTo(88);
        assertThat(StandardRemuneration.pension(250_000)).isEqualTo(260);
        assertThat(StandardRemuneration.pension(2_000_000)).isEqualTo(650);
    }
}
