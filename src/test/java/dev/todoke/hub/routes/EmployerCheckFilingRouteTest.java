package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.todoke.hub.employer.intake.ParkDrop;
import dev.todoke.hub.employer.trial.CheckFiling;
import dev.todoke.hub.employer.trial.CheckFiling.Rendered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EmployerCheckFilingRouteTest {

    private static final String NAME = "mihon-shoji/check/SHFD0006.CSV";
    private static final String PERSON = "見本 太郎";

    @TempDir
    static Path dropbox;

    @TempDir
    static Path work;

    private final CheckFiling checkFiling = mock(CheckFiling.class);
    private final ParkDrop parkDrop = mock(ParkDrop.class);

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("employer-check-filing")
            .bind("checkFiling", checkFiling)
            .bind("parkDrop", parkDrop)
            .bind("checkDropFilter", (GenericFileFilter<Object>) file -> true)
            .set(
                    "todoke.employer.check-uri",
                    "file:" + dropbox + "?recursive=true&minDepth=3&maxDepth=3&filter=#checkDropFilter&delete=true"
                            + "&readLock=none&bridgeErrorHandler=true&initialDelay=3600000&delay=3600000")
            .set("todoke.employer.outbox-uri", "file:" + dropbox + "?fileExist=Override&tempPrefix=.writing-");

    private List<Rendered> reports;
    private Path dropped;

    @BeforeEach
    void drop() throws IOException {
        dropped = dropbox.resolve(NAME);
        Files.createDirectories(dropped.getParent());
        Files.writeString(dropped, PERSON);
        reports = List.of(
                new Rendered("mihon-shoji/out/check/SHFD0006.CSV.xml", work.resolve("report.xml")),
                new Rendered("mihon-shoji/out/check/SHFD0006.CSV.html", work.resolve("report.html")));
        for (Rendered report : reports) {
            Files.deleteIfExists(dropbox.resolve(report.target()));
            Files.writeString(report.content(), report.target());
        }
        doAnswer(call -> reports).when(checkFiling).run(any(), eq(NAME));
    }

    private void failsWith(Throwable why) throws IOException {
        doAnswer(call -> {
                    throw why;
                })
                .when(checkFiling)
                .run(any(), any());
        unit.poll();
    }

    private void staysAfter(Exception why) throws IOException {
        failsWith(why);

        assertThat(dropped).exists();
        verify(parkDrop, never()).parkChecked(any(), any());
    }

    @Test
    void both_reports_stand_in_out_and_the_file_is_gone() throws IOException {
        unit.poll();

        for (Rendered report : reports) {
            assertThat(dropbox.resolve(report.target())).hasContent(report.target());
        }
        assertThat(dropped).doesNotExist();
        verify(checkFiling).discard(reports);
        verify(parkDrop, never()).parkChecked(any(), any());
    }

    @Test
    void a_file_stays_when_it_cannot_be_read() throws IOException {
        staysAfter(new IOException("connection lost"));
    }

    @Test
    void a_file_stays_when_there_is_no_room_for_its_report() throws IOException {
        staysAfter(new UncheckedIOException(new IOException("no space left")));
    }

    @Test
    void a_file_stays_when_the_dropbox_goes_away() throws IOException {
        staysAfter(new GenericFileOperationFailedException("connection lost"));
    }

    @Test
    void a_file_stays_when_its_report_cannot_be_uploaded_and_nothing_rendered_is_left() throws IOException {
        Files.delete(reports.get(1).content());

        unit.poll();

        assertThat(dropped).exists();
        verify(checkFiling, atLeastOnce()).discard(reports);
        verify(parkDrop, never()).parkChecked(any(), any());
    }

    @Test
    void a_file_the_hub_stumbles_over_makes_way_and_the_desk_is_told_without_a_word_of_what_it_holds()
            throws IOException {
        Exception why = new IllegalStateException("Bad name " + PERSON);

        failsWith(why);

        verify(parkDrop).parkChecked(same(why), eq(NAME));
        assertThat(dropped).doesNotExist();
        assertThat(unit.said()).doesNotContain(PERSON);
    }
}
