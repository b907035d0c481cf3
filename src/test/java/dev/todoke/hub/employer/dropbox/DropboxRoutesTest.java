package dev.todoke.hub.employer.dropbox;

import static dev.todoke.hub.employer.dropbox.Dropbox.SEISAKU;
import static dev.todoke.hub.employer.dropbox.Dropbox.SHOJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todoke.hub.employer.dropbox.DropPath.Folder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.remote.RemoteFileEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The hub's SFTP client as configured for an external server, against the dropbox. */
class DropboxRoutesTest {
    record Taken(String path, String content) {}

    @TempDir
    Path home;

    private final BlockingQueue<Taken> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> checked = new LinkedBlockingQueue<>();
    private Dropbox dropbox;
    private CamelContext camel;

    @BeforeEach
    void start() throws Exception {
        new KeyExchangeTrials();
        dropbox = Dropbox.in(home);
        camel = new DefaultCamelContext();
        camel.getRegistry().bind("dropFilter", new DropFilter(dropbox.employers, Folder.IN));
        camel.getRegistry().bind("dropClaims", MemoryIdempotentRepository.memoryIdempotentRepository());
        camel.getRegistry().bind("checkDropFilter", new DropFilter(dropbox.employers, Folder.CHECK));
        StandardEnvironment environment = configured();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(environment.getRequiredProperty("todoke.employer.inbox-uri"))
                        .process(exchange -> taken.add(new Taken(
                                exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class),
                                exchange.getMessage().getBody(String.class))));
                from(environment.getRequiredProperty("todoke.employer.check-uri"))
                        .process(exchange ->
                                checked.add(exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class)));
                from("direct:out").to(environment.getRequiredProperty("todoke.employer.outbox-uri"));
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        dropbox.close();
    }

    @Test
    void an_upload_reaches_the_route_after_the_close_and_leaves_the_inbox() throws Exception {
        try (SftpClient client = dropbox.sftp(SHOJI)) {
            var handle = client.open("/in/届 1.CSV", OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
            client.write(handle, 0, "22223".getBytes());
            assertThat(taken.poll(1, TimeUnit.SECONDS)).as("before the close").isNull();
            client.close(handle);
            Taken actual = taken.poll(20, TimeUnit.SECONDS);
            assertThat(actual).isNotNull();
            assertThat(actual.content()).isEqualTo("22223");
            assertThat(DropPath.parse(actual.path()))
                    .hasValueSatisfying(
                            drop -> assertThat(drop.senderFileName()).isEqualTo("届 1.CSV"));
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> dropbox.names(SHOJI, "in").isEmpty());
        }
    }

    @Test
    void files_are_taken_in_the_order_in_which_they_arrived_whoever_sent_them() throws Exception {
        camel.getRouteController().stopAllRoutes();
        List<String> names = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            String name = "20261120T0900%02d000-%08x__A.CSV".formatted(n, 30 - n);
            names.add(name);
            Files.writeString(
                    dropbox.folder(n % 2 == 0 ? SHOJI : SEISAKU, "out").resolve(name), "22223");
        }
        // The listing of a folder is in no order; here neither is the putting.
        for (int n = 0; n < 30; n++) {
            String name = names.get(n * 7 % 30);
            Path from = dropbox.folder((n * 7 % 30) % 2 == 0 ? SHOJI : SEISAKU, "out")
                    .resolve(name);
            Files.move(from, from.getParent().resolveSibling("in").resolve(name));
        }
        camel.getRouteController().startAllRoutes();

        List<String> order = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            order.add(Path.of(taken.poll(20, TimeUnit.SECONDS).path())
                    .getFileName()
                    .toString());
        }
        assertThat(order).isEqualTo(names);
    }

    @Test
    void files_in_out_and_temporary_files_are_left_alone() throws Exception {
        Files.writeString(dropbox.folder(SEISAKU, "out").resolve("R-1.xml"), "<receipt/>");
        Files.writeString(dropbox.folder(SEISAKU, "in").resolve("A.CSV.filepart"), "22223");
        Files.writeString(dropbox.folder(SEISAKU, "in").resolve("B.CSV"), "22223");
        Taken actual = taken.poll(10, TimeUnit.SECONDS);
        assertThat(actual).isNotNull();
        assertThat(actual.path()).isEqualTo(SEISAKU + "/in/B.CSV");
        assertThat(taken.poll(1, TimeUnit.SECONDS)).isNull();
        assertThat(dropbox.folder(SEISAKU, "out").resolve("R-1.xml")).exists();
    }

    @Test
    void a_file_to_be_checked_goes_its_own_way() throws Exception {
        Files.writeString(dropbox.folder(SEISAKU, "check").resolve("A.CSV"), "22223");

        assertThat(checked.poll(10, TimeUnit.SECONDS)).isEqualTo(SEISAKU + "/check/A.CSV");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> dropbox.names(SEISAKU, "check").isEmpty());
        assertThat(taken).isEmpty();
    }

    @Test
    void an_answer_is_written_below_out_and_replaces_an_older_one() throws Exception {
        for (String content : new String[] {"old", "new"}) {
            camel.createProducerTemplate()
                    .sendBodyAndHeader(
                            "direct:out", content, Exchange.FILE_NAME, SHOJI + "/out/notices/N-20261120-0000001.xml");
            assertThat(dropbox.folder(SHOJI, "out").resolve("notices/N-20261120-0000001.xml"))
                    .hasContent(content);
        }
        assertThat(dropbox.names(SHOJI, "out/notices")).containsExactly("N-20261120-0000001.xml");
    }

    @Test
    void no_folder_is_listed_for_a_file_that_is_written_into_it() throws Exception {
        RemoteFileEndpoint<?> out = camel.getEndpoint(
                configured().getRequiredProperty("todoke.employer.outbox-uri"), RemoteFileEndpoint.class);

        assertThat(out.isFastExistsCheck()).isTrue();
    }

    /** The settings as shipped, with the home and the port of this test. */
    private StandardEnvironment configured() throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "todoke.home",
                                home.toString(),
                                "local.dropbox.port",
                                dropbox.server.port(),
                                "todoke.dropbox.embedded",
                                false,
                                // The embedded server tells a complete file itself: none has to be accepted first.
                                "todoke.employer.accepted",
                                "")));
        for (PropertySource<?> source :
                new YamlPropertySourceLoader().load("application", new ClassPathResource("config/application.yaml"))) {
            environment.getPropertySources().addLast(source);
        }
        return environment;
    }
}
