package dev.todoke.hub.simulator.agency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

/** The agency simulator for tests: any free port, closed on Saturdays and Sundays only, and its control interface. */
public final class SimulatedAgency implements AutoCloseable {
    private final AgencySimulator simulator;
    private final HttpClient control = HttpClient.newHttpClient();

    public SimulatedAgency(Path folder, Clock clock) {
        AgencySimulatorProperties properties = new AgencySimulatorProperties(
                true,
                "127.0.0.1",
                0,
                folder,
                "todoke-hub",
                "test-key",
                Duration.ofHours(8),
                List.of("ﾍﾝﾚｲ"),
                List.of("生年月日が住民票の内容と一致しません。確認のうえ、再提出してください。"),
                0,
                Duration.ofHours(2),
                Duration.ofHours(12),
                Duration.ofHours(42),
                Duration.ofHours(6),
                90);
        this.simulator =
                new AgencySimulator(properties, clock, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        simulator.start();
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + simulator.port() + path);
    }

    public JsonNode ledger() {
        return call(HttpRequest.newBuilder(url("/control/ledger")).build());
    }

    public void faults(String json) {
        post("/control/faults", json);
    }

    public void returnShare(double share) {
        post("/control/return-share", "{\"share\":" + share + "}");
    }

    public void revokeTokens() {
        post("/control/revoke-tokens", "{}");
    }

    @Override
    public void close() {
        simulator.stop();
    }

    private void post(String path, String json) {
        call(HttpRequest.newBuilder(url(path))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private JsonNode call(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = control.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Control answered " + response.statusCode());
            }
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
