package dev.todoke.hub.routes;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.HUB;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.window.WindowSweep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;

class WindowSweepRouteTest implements WorkInBatches {

    private final WindowSweep windowSweep = mock(WindowSweep.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("window-sweep").bind("windowSweep", windowSweep);

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String step() {
        return "window-sweep";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        doAnswer(answer).when(windowSweep).run(any());
    }

    @Test
    void sweeps_everything_that_is_due_together() {
        List<AgendaItem> items = unit.agenda.due(3);

        unit.poll();

        verify(windowSweep).run(batchOf(items));
        verify(unit.agenda.rows, atLeastOnce()).claim(step(), 1000, Duration.ofMinutes(2), HUB);
    }
}
