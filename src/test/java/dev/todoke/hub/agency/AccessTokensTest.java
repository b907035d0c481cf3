package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.todoke.hub.simulator.agency.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTokensTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock("2026-12-01T00:00:00Z");
    private final List<String> asked = new ArrayList<>();
    private HttpServer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
            String answer = "{\"access_token\":\"a%d\",\"expires_in\":3600,\"refresh_token\":\"r%d\"}"
                    .formatted(asked.size(), asked.size());
            byte[] json = answer.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void a_token_is_kept_until_shortly_before_it_expires() {
        AccessTokens unit = tokens(null);
        assertThat(unit.current()).isEqualTo("a1");
        clock.forward(Duration.ofSeconds(3569));
        assertThat(unit.current()).isEqualTo("a1");
        clock.forward(Duration.ofSeconds(1));

        assertThat(unit.current()).isEqualTo("a2");
        assertThat(asked).containsOnly("grant_type=client_credentials");
    }

    @Test
    void a_new_refresh_token_replaces_the_old_one_and_stays_private() throws IOException {
        Path file = Files.writeString(folder.resolve("refresh-token"), "r 0\n");
        tokens(file).current();

        assertThat(asked).containsExactly("grant_type=refresh_token&refresh_token=r+0");
        assertThat(file).hasContent("r1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_missing_refresh_token_is_asked_for_by_its_property() {
        assertThatThrownBy(() -> tokens(folder.resolve("absent")).current())
                .isInstanceOf(AgencyLoginRefused.class)
                .hasMessageContaining("todoke.agency.refresh-token-file");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_token_rejected_late_does_not_throw_away_its_successor() {
        AccessTokens unit = tokens(null);
        unit.current();
        unit.reject("a1");
        unit.current();
        unit.reject("a1");

        assertThat(unit.current()).isEqualTo("a2");
    }

    private AccessTokens tokens(Path refreshTokenFile) {
        URI url = URI.create("http://localhost:" + issuer.getAddress().getPort() + "/");
        AgencyProperties properties = new AgencyProperties(
                url,
                url,
                "todoke-hub",
                "key",
                refreshTokenFile,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Map.of());
        return new AccessTokens(properties, new AgencyHttp(properties), clock);
    }
}
