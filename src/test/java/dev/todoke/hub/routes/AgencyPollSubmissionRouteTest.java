package dev.todoke.hub.routes;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.HUB;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.agency.AgencyFailures;
import dev.todoke.hub.agency.PollSubmission;
import dev.todoke.hub.casefile.AgendaItem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;

class AgencyPollSubmissionRouteTest implements WorkOneByOne {

    private final PollSubmission pollSubmission = mock(PollSubmission.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("agency-poll-submission").bind("pollSubmission", pollSubmission);

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String step() {
        return "agency-poll-submission";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        doAnswer(answer).when(pollSubmission).run(any());
    }

    @Test
    void asks_after_each_submission_that_is_due() {
        List<AgendaItem> items = unit.agenda.due(2);

        unit.poll();

        verify(pollSubmission).run(batchOf(items.subList(0, 1)));
        verify(pollSubmission).run(batchOf(items.subList(1, 2)));
        verify(unit.agenda.rows, atLeastOnce()).claim(step(), 1, Duration.ofMinutes(2), HUB);
    }

    @Test
    void work_waits_while_the_agency_cannot_be_reached() {
        waitsAfter(AgencyFailures.unavailable());
    }
}
