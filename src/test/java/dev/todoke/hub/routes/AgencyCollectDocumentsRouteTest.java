package dev.todoke.hub.routes;

import static dev.todoke.hub.app.agenda.AgendaUnderTest.HUB;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.agency.AgencyFailures;
import dev.todoke.hub.agency.CollectDocuments;
import dev.todoke.hub.archive.ArchiveUnavailable;
import dev.todoke.hub.casefile.AgendaItem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;

class AgencyCollectDocumentsRouteTest implements WorkOneByOne {

    private final CollectDocuments collectDocuments = mock(CollectDocuments.class);

    @RegisterExtension
    final RouteUnderTest unit =
            new RouteUnderTest("agency-collect-documents").bind("collectDocuments", collectDocuments);

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String step() {
        return "agency-collect-documents";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        doAnswer(answer).when(collectDocuments).run(any());
    }

    @Test
    void collects_the_documents_of_each_submission_that_is_due() {
        List<AgendaItem> items = unit.agenda.due(2);

        unit.poll();

        verify(collectDocuments).run(batchOf(items.subList(0, 1)));
        verify(collectDocuments).run(batchOf(items.subList(1, 2)));
        verify(unit.agenda.rows, atLeastOnce()).claim(step(), 1, Duration.ofMinutes(2), HUB);
    }

    @Test
    void work_waits_while_the_agency_cannot_be_reached() {
        waitsAfter(AgencyFailures.unavailable());
    }

    @Test
    void work_waits_while_the_archive_has_no_room() {
        waitsAfter(new ArchiveUnavailable(new IOException("No space left on device")));
    }
}
