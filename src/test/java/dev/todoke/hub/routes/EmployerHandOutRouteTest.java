package dev.todoke.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.employer.outbox.WriteOutbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class EmployerHandOutRouteTest {

    @TempDir
    static Path dropbox;

    @RegisterExtension
    final RouteUnderTest unit = new RouteUnderTest("employer-hand-out")
            .set("todoke.employer.outbox-uri", "file:" + dropbox + "?fileExist=Override&tempPrefix=.writing-");

    private static WriteOutbox.Rendered file(String name) {
        return new WriteOutbox.Rendered("mihon-shoji", name, name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_file_comes_to_stand_in_its_place() {
        Exchange actual =
                unit.send("direct:employer-hand-out", List.of(file("a.xml"), file("notices/b.pdf")), Map.of());

        assertThat(actual.getException()).isNull();
        assertThat(dropbox.resolve("mihon-shoji/out/a.xml")).hasContent("a.xml");
        assertThat(dropbox.resolve("mihon-shoji/out/notices/b.pdf")).hasContent("notices/b.pdf");
    }

    @Test
    void the_first_that_cannot_be_put_is_the_callers_to_deal_with_and_ends_it() throws IOException {
        Files.createDirectories(dropbox.resolve("mihon-shoji/out/blocked.xml/in-the-way"));

        Exchange actual =
                unit.send("direct:employer-hand-out", List.of(file("blocked.xml"), file("later.xml")), Map.of());

        assertThat(actual.getException()).hasCauseInstanceOf(GenericFileOperationFailedException.class);
        assertThat(dropbox.resolve("mihon-shoji/out/later.xml")).doesNotExist();
    }
}
