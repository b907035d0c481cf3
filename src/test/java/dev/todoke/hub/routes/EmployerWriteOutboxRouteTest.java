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
import java.nio.charset.StandardCharsets;
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

class EmployerWriteOutboxRouteTest implements WorkInBatches {

    @TempDir
    static Path dropbox;

    @TempDir
    Path work;

    private final WriteOutbox writeOutbox = mock(WriteOutbox.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("employer-write-outbox")
            .alongWith("employer-hand-out")
            .bind("writeOutbox", writeOutbox)
            .set("todoke.employer.hand-out-uri", "direct:employer-hand-out")
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

    private List<WriteOutbox.Rendered> stepMakes() {
        return List.of(
                new WriteOutbox.Rendered("mihon-shoji", "receipts/R-000001.xml", receipt.toFile()),
                new WriteOutbox.Rendered("mihon-shoji", "R-000002.xml", "<small/>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_files_stand_in_their_employers_out_before_they_are_noted_as_written() throws IOException {
        stepDoes(call -> stepMakes());
        Path expected = dropbox.resolve("mihon-shoji/out/receipts/R-000001.xml");
        doAnswer(call -> {
                    assertThat(dropbox.resolve("mihon-shoji/out/R-000002.xml")).hasContent("<small/>");
                    return assertThat(expected).hasContent("<receipt/>");
                })
                .when(writeOutbox)
                .written(any());
        List<AgendaItem> items = unit.agenda.due(2);

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
        stepDoes(call -> List.of(
                new WriteOutbox.Rendered("mihon-shoji", "blocked.xml", receipt.toFile()),
                stepMakes().get(1)));

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
