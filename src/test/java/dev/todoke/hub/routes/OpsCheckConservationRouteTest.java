package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.conservation.CheckConservation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessResourceFailureException;

class OpsCheckConservationRouteTest {

    private final CheckConservation checkConservation = mock(CheckConservation.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("ops-check-conservation")
            .set("todoke.conservation.every", "3600000&initialDelay=3600000")
            .bind("checkConservation", checkConservation);

    @Test
    void a_round_is_made_at_each_tick() {
        unit.poll();

        verify(checkConservation).run();
    }

    @Test
    void a_round_that_fails_is_made_again_with_the_next_tick() {
        doThrow(new DataAccessResourceFailureException("見本　太郎"))
                .doNothing()
                .when(checkConservation)
                .run();

        unit.poll();
        unit.poll();

        verify(checkConservation, times(2)).run();
        assertThat(unit.said()).doesNotContain("見本");
    }
}
