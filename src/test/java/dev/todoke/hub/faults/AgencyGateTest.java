package dev.todoke.hub.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.todoke.hub.faults.AgencyGate.Moment;
import dev.todoke.hub.faults.AgencyGate.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgencyGateTest {
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient hub = HttpClient.newHttpClient();
    private HttpServer agency;
    private AgencyGate unit;

    @BeforeEach
    void open() throws IOException {
        agency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        agency.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] answer = ("answer " + heard.size()).getBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        agency.start();
        unit = new AgencyGate(agency.getAddress().getPort());
    }

    @AfterEach
    void close() {
        unit.close();
        agency.stop(0);
    }

    @Test
    void passes_on_what_is_asked_and_answered() throws Exception {
        assertThat(apply().body()).isEqualTo("answer 1");
        assertThat(heard).containsExactly("POST /shinsei/v2/apply");
    }

    @Test
    void unavailable_keeps_it_from_the_agency() throws Exception {
        unit.trouble(Trouble.UNAVAILABLE, 1, 0);
        assertThat(apply().statusCode()).isEqualTo(503);
        assertThat(heard).isEmpty();
        assertThat(apply().statusCode()).isEqualTo(200);
    }

    @Test
    void unanswered_reaches_the_agency_all_the_same() {
        unit.trouble(Trouble.UNANSWERED, 1, 0);
        assertThatThrownBy(this::apply).isInstanceOf(IOException.class);
        // The JDK's client asks again by itself what may be asked again; a submission it must not.
        assertThat(heard).containsExactly("POST /shinsei/v2/apply");
    }

    @Test
    void a_question_asked_twice_gets_the_answer_of_before() throws Exception {
        assertThat(ask().body()).isEqualTo("answer 1");
        unit.trouble(Trouble.TWICE, 1, 0);
        assertThat(ask().body()).isEqualTo("answer 1");
        assertThat(ask().body()).isEqualTo("answer 3");
    }

    @Test
    void calls_when_the_agency_has_a_submission_and_the_hub_no_answer() throws Exception {
        List<String> seen = new ArrayList<>();
        unit.atSubmission(Moment.RECEIVED, 1, () -> seen.add("received when " + heard.size() + " were heard"));
        apply();
        ask();
        assertThat(seen).isEmpty();
        apply();
        assertThat(seen).containsExactly("received when 3 were heard");
    }

    private HttpResponse<String> apply() throws IOException, InterruptedException {
        return hub.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + unit.port() + "/shinsei/v2/apply"))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        return hub.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + unit.port() + "/shinsei/v2/apply/1"))
                        .build(),
                BodyHandlers.ofString());
    }
}
