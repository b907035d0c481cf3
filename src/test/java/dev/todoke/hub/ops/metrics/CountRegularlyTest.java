package dev.todoke.hub.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.CaseTally;
import dev.todoke.hub.casefile.FilingTally;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

class CountRegularlyTest {

    private final CaseTally tally = mock(CaseTally.class);
    private final HubMetrics metrics = mock(HubMetrics.class);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountRegularly unit = new CountRegularly(
            mock(JdbcClient.class), tally, mock(FilingTally.class), metrics, mock(ConservationMetrics.class), registry);

    @Test
    void a_database_that_is_away_does_not_end_the_counting_and_the_age_of_the_figures_grows() {
        doThrow(new CannotCreateTransactionException("no connection"))
                .when(tally)
                .countDays();
        double before = age();

        assertThatCode(unit::countOrWarn).doesNotThrowAnyException();

        verify(metrics, never()).update(any());
        assertThat(age()).isGreaterThan(before);
    }

    private double age() {
        return registry.get("hub.figures.age").gauge().value();
    }
}
