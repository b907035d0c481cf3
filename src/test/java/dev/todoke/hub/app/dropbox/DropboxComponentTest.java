package dev.todoke.hub.app.dropbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import dev.todoke.hub.employer.dropbox.LocalDropbox;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Answer;
import dev.todoke.hub.employer.dropbox.LocalDropbox.Claimed;
import dev.todoke.hub.employer.outbox.WriteOutbox.Rendered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropboxComponentTest {

    private static final String LOOKS_ONCE = "dropbox:in?lookEvery=3600000&initialDelay=3600000";

    @TempDir
    Path folder;

    private final LocalDropbox dropbox = mock(LocalDropbox.class);
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> received = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        camel.disableJMX();
        camel.addComponent("dropbox", new DropboxComponent(dropbox));
        when(dropbox.listen(any(), any())).thenReturn(() -> {});
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private Claimed file(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        return new Claimed("mihon-shoji/in/" + name, file, name.length());
    }

    private DropboxConsumer consumer(Processor then) throws Exception {
        DropboxConsumer unit = (DropboxConsumer) camel.getEndpoint(LOOKS_ONCE).createConsumer(exchange -> {
            received.add(exchange.getMessage().getHeader(Exchange.FILE_NAME) + " "
                    + exchange.getMessage().getBody(String.class));
            then.process(exchange);
        });
        unit.start();
        return unit;
    }

    @Test
    void a_file_that_has_arrived_is_handed_over_and_removed_when_the_route_is_through_with_it() throws Exception {
        Claimed file = file("A.CSV");
        when(dropbox.arrived(Folder.IN, 100)).thenReturn(List.of(file)).thenReturn(List.of());

        consumer(exchange -> verify(dropbox, never()).remove(file)).run();

        assertThat(received).containsExactly("mihon-shoji/in/A.CSV A.CSV");
        verify(dropbox).remove(file);
    }

    @Test
    void a_file_the_route_failed_on_stays_and_the_next_gets_its_turn() throws Exception {
        Claimed bad = file("A.CSV");
        Claimed good = file("B.CSV");
        when(dropbox.arrived(Folder.IN, 100)).thenReturn(List.of(bad, good)).thenReturn(List.of());

        consumer(exchange -> {
                    if (received.size() == 1) {
                        exchange.setException(new IllegalStateException());
                    }
                })
                .run();

        verify(dropbox).letGo(bad);
        verify(dropbox, never()).remove(bad);
        verify(dropbox).remove(good);
    }

    @Test
    void what_nobody_told_of_is_looked_for_but_not_at_each_look() throws Exception {
        Claimed file = file("A.CSV");
        when(dropbox.found(Folder.IN, 100)).thenReturn(List.of(file)).thenReturn(List.of());
        DropboxConsumer unit = consumer(exchange -> {});

        unit.run();
        unit.run();

        assertThat(received).hasSize(1);
        verify(dropbox).found(eq(Folder.IN), anyInt());
    }

    @Test
    void an_arrival_wakes_it() throws Exception {
        Runnable[] woken = new Runnable[1];
        when(dropbox.listen(eq(Folder.IN), any())).thenAnswer(call -> {
            woken[0] = call.getArgument(1);
            return (Runnable) () -> {};
        });
        Claimed file = file("A.CSV");
        consumer(exchange -> {});
        when(dropbox.arrived(Folder.IN, 100)).thenReturn(List.of(file)).thenReturn(List.of());

        woken[0].run();

        Awaitility.await().until(() -> received.size() == 1);
    }

    @Test
    void an_answer_is_put_where_its_name_says() throws Exception {
        doAnswer(call -> received.add(new String(((InputStream) call.getArgument(1)).readAllBytes())))
                .when(dropbox)
                .put(eq("mihon-shoji/out/F-1.xml"), any());

        camel.createProducerTemplate()
                .sendBodyAndHeader("dropbox:out", "<r/>".getBytes(), Exchange.FILE_NAME, "mihon-shoji/out/F-1.xml");

        assertThat(received).containsExactly("<r/>");
    }

    @Test
    void an_answer_that_cannot_be_put_fails_as_with_any_file_component() throws Exception {
        doThrow(new IOException("no space")).when(dropbox).put(any(), any());

        assertThatThrownBy(() -> camel.createProducerTemplate()
                        .sendBodyAndHeader("dropbox:out", "x".getBytes(), Exchange.FILE_NAME, "a/out/F-1.xml"))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(GenericFileOperationFailedException.class);
    }

    @Test
    void a_batch_of_rendered_files_is_put_at_once() throws Exception {
        Path large = Files.writeString(folder.resolve("large.out"), "<large/>");
        doAnswer(call -> {
                    for (Answer answer : call.<List<Answer>>getArgument(0)) {
                        received.add(answer.path() + " "
                                + new String(answer.content().getInputStream().readAllBytes()));
                    }
                    return null;
                })
                .when(dropbox)
                .putAll(any());

        camel.createProducerTemplate()
                .sendBody(
                        "dropbox:out",
                        List.of(
                                new Rendered("mihon-shoji", "F-1.xml", "<r/>".getBytes()),
                                new Rendered("mihon-seisaku", "F-2.xml", large.toFile())));

        assertThat(received).containsExactly("mihon-shoji/out/F-1.xml <r/>", "mihon-seisaku/out/F-2.xml <large/>");
    }

    @Test
    void a_batch_of_which_one_cannot_be_put_fails_as_with_any_file_component() throws Exception {
        doThrow(new IOException("no space")).when(dropbox).putAll(any());

        assertThatThrownBy(() -> camel.createProducerTemplate()
                        .sendBody("dropbox:out", List.of(new Rendered("mihon-shoji", "F-1.xml", new byte[0]))))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(GenericFileOperationFailedException.class);
    }

    @Test
    void files_are_put_into_out_only() {
        assertThatThrownBy(() -> camel.getEndpoint("dropbox:in").createProducer())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
