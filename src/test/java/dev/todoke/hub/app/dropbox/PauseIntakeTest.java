package dev.todoke.hub.app.dropbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.employer.FreeSpace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;

class PauseIntakeTest {

    private static final long ROOM = DataSize.ofMegabytes(600).toBytes();
    private static final long TOO_LITTLE = DataSize.ofMegabytes(511).toBytes();

    @TempDir
    Path folder;

    private final Map<Path, Long> free = new HashMap<>();
    private final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Path archive;
    private PauseIntake unit;

    @BeforeEach
    void start() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        archive = Files.createDirectory(folder.resolve("archive"));
        free.put(home, ROOM);
        free.put(archive, ROOM);
        camel.disableJMX();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "/in?initialDelay=3600000")
                        .routeId("employer-receive-filing")
                        .to("log:in");
                from("file:" + folder + "/check?initialDelay=3600000")
                        .routeId("employer-check-filing")
                        .to("log:check");
                from("direct:out").routeId("employer-write-outbox").to("log:out");
            }
        });
        camel.start();
        FreeSpace space = new FreeSpace(
                List.of(home, archive, folder.resolve("not-there")), DataSize.ofMegabytes(512), free::get);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("camel", camel));
        unit = new PauseIntake(space, beans.getBeanProvider(CamelContext.class), figures);
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void nothing_is_fetched_while_the_archive_has_no_room_and_all_else_goes_on() throws Exception {
        free.put(archive, TOO_LITTLE);

        unit.look();

        assertThat(status("employer-receive-filing")).isEqualTo(ServiceStatus.Suspended);
        assertThat(status("employer-check-filing")).isEqualTo(ServiceStatus.Suspended);
        assertThat(status("employer-write-outbox")).isEqualTo(ServiceStatus.Started);
        assertThat(figures.get("hub.intake.paused").gauge().value()).isEqualTo(1);
        assertThat(figures.get("hub.disk.free").gauge().value()).isEqualTo(TOO_LITTLE);
    }

    @Test
    void intake_goes_on_by_itself_when_there_is_room_again() throws Exception {
        free.put(archive, TOO_LITTLE);
        unit.look();
        free.put(archive, ROOM);

        unit.look();

        assertThat(status("employer-receive-filing")).isEqualTo(ServiceStatus.Started);
        assertThat(status("employer-check-filing")).isEqualTo(ServiceStatus.Started);
        assertThat(figures.get("hub.intake.paused").gauge().value()).isZero();
    }

    private ServiceStatus status(String route) {
        return camel.getRouteController().getRouteStatus(route);
    }
}
