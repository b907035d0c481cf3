package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.employer.outbox.WriteOutbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.stubbing.Answer;
import org.springframework.dao.DataAccessResourceFailureException;

class EmployerWriteOutboxRouteTest implements WorkOneByOne {

    @TempDir
    static Path dropbox;

    @TempDir
    Path work;

    private final WriteOutbox writeOutbox = mock(WriteOutbox.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("employer-write-outbox")
            .bind("writeOutbox", writeOutbox)
            .set("todoke.employer.outbox-uri", "file:" + dropbox + "?fileExist=Override&tempPrefix=.writing-");

    private Path receipt;

    @BeforeEach
    void render() throws IOException {
        receipt = Files.writeString(work.resolve("1.out"), "<receipt/>");
    }

    @Override
    public RouteUnderTest route() {
        return unit;
    }

    @Override
    public String step() {
        return "employer-write-outbox";
    }

    @Override
    public void stepDoes(Answer<?> answer) {
        try {
            doAnswer(answer).when(writeOutbox).render(any());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Object stepMakes() {
        return new WriteOutbox.Rendered("mihon-shoji", "receipts/R-000001.xml", receipt);
    }

    @Test
    void the_file_stands_in_its_employers_out_before_it_is_noted_as_written() throws IOException {
        stepDoes(call -> stepMakes());
        Path expected = dropbox.resolve("mihon-shoji/out/receipts/R-000001.xml");
        doAnswer(call -> assertThat(expected).hasContent("<receipt/>"))
                .when(writeOutbox)
                .written(any());
        List<AgendaItem> items = unit.agenda.due(1);

        unit.poll();

        verify(writeOutbox).written(batchOf(items));
        verify(unit.agenda.rows, never()).park(any(), any(), any());
    }

    @Test
    void work_waits_while_the_dropbox_cannot_be_reached() {
        waitsAfter(new GenericFileOperationFailedException("no connection"));
    }

    @Test
    void a_file_the_dropbox_did_not_take_is_not_noted_as_written() throws IOException {
        Files.createDirectories(dropbox.resolve("mihon-shoji/out/blocked.xml/in-the-way"));
        stepDoes(call -> new WriteOutbox.Rendered("mihon-shoji", "blocked.xml", receipt));

        waitsFor("GenericFileOperationFailedException");

        verify(writeOutbox, never()).written(any());
        verify(writeOutbox).discard(any());
    }

    @Test
    void work_waits_when_the_file_stands_there_but_could_not_be_noted() throws IOException {
        stepDoes(call -> stepMakes());
        doThrow(new DataAccessResourceFailureException("no connection"))
                .when(writeOutbox)
                .written(any());

        waitsFor("DataAccessResourceFailureException");
    }
}
