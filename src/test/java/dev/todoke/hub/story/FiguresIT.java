package dev.todoke.hub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todoke.hub.deploy.FiguresUsed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a running hub tells those who watch over it. */
class FiguresIT {

    private static final HubUnderTest HUB = HubUnderTest.shared();

    @Test
    void a_hub_reports_every_figure_that_alarms_and_dashboards_ask_for() throws Exception {
        System.gc(); // pauses are reported once there was one
        Set<String> wanted = FiguresUsed.all();
        assertThat(wanted).hasSizeGreaterThan(20);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(missing(wanted)).isEmpty());
    }

    @Test
    void alive_and_ready_are_told_to_anybody_and_nothing_else() throws Exception {
        assertThat(get("/actuator/health/liveness")).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/readiness")).isEqualTo("{\"status\":\"UP\"}");
    }

    private static Set<String> missing(Set<String> wanted) throws IOException, InterruptedException {
        String scrape = get("/actuator/prometheus");
        Set<String> missing = new TreeSet<>(wanted);
        scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .forEach(missing::remove);
        missing.remove("up"); // Prometheus' own
        return missing;
    }

    private static String get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + HUB.port("local.server.port") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
