package dev.todoke.hub.routes;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.HUB;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.agency.AgencyFailures;
import dev.todoke.hub.agency.PackageCases;
import dev.todoke.hub.casefile.AgendaItem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;

class AgencyPackageCasesRouteTest implements WorkInBatches {

    private final PackageCases packageCases = mock(PackageCases.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("agency-package-cases").bind("packageCases", packageCases);

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String step() {
        return "agency-package-cases";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        doAnswer(answer).when(packageCases).run(any());
    }

    @Test
    void packages_everything_that_is_due_together() {
        List<AgendaItem> items = unit.agenda.due(3);

        unit.poll();

        verify(packageCases).run(batchOf(items));
        verify(unit.agenda.rows, atLeastOnce()).claim(step(), 5000, Duration.ofMinutes(2), HUB);
    }

    @Test
    void work_waits_while_the_agency_cannot_be_reached() {
        waitsAfter(AgencyFailures.unavailable());
    }
}
