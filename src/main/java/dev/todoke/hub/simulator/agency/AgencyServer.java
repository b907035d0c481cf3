package dev.todoke.hub.simulator.agency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP in front of the simulated agency: paths, tokens, faults, JSON. It knows no TLS: nothing but rehearsals, on networks of their own. */
final class AgencyServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgencyServer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/shinsei/v2";
    private static final int MAX_REQUEST = 16 << 20;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Faults faults = new Faults();
    private final Applications applications;
    private final AgencyInterface agency;
    private final IssuedTokens tokens;

    AgencyServer(InetSocketAddress address, Applications applications, AgencyInterface agency, IssuedTokens tokens)
            throws IOException {
        this.applications = applications;
        this.agency = agency;
        this.tokens = tokens;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(workers);
        server.createContext("/auth/token", exchange -> send(exchange, token(exchange)));
        server.createContext(API, this::serve);
        server.createContext("/control", exchange -> send(exchange, guarded(exchange, this::control)));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Faults.Fault fault = faults.next();
        if (fault.unavailable()) {
            send(exchange, Answer.problem(503, "メンテナンス中です。"));
            return;
        }
        Answer answer = tokens.accepts(exchange.getRequestHeaders().getFirst("Authorization"))
                ? guarded(exchange, this::answer)
                : Answer.problem(401, "アクセストークンが無効です。");
        delay(fault.delayMillis());
        if (fault.unanswered()) {
            exchange.close();
        } else {
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring(API.length());
        String[] parts = call.split("/");
        if (call.equals("POST /apply")) {
            return agency.apply(body(exchange));
        }
        if (call.equals("GET /apply/lists")) {
            return agency.list(query(exchange));
        }
        if (call.equals("POST /official_document")) {
            return agency.receive(body(exchange));
        }
        if (call.matches("GET /apply/[0-9]+")) {
            return agency.status(parts[2]);
        }
        if (call.matches("GET /official_document/[0-9]+/[0-9]{1,3}")) {
            return agency.document(parts[2], Integer.parseInt(parts[3]));
        }
        return Answer.problem(404, "該当する機能がありません。");
    }

    private Answer control(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (call) {
            case "GET /control/ledger":
                return agency.ledger();
            case "POST /control/faults":
                faults.set(JSON.treeToValue(body(exchange), Faults.Settings.class));
                return Answer.ok(Map.of());
            case "POST /control/return-share":
                applications.returnShare(body(exchange).path("share").asDouble());
                return Answer.ok(Map.of());
            case "POST /control/revoke-tokens":
                tokens.revokeAll();
                return Answer.ok(Map.of());
            default:
                return Answer.problem(404, "No such control");
        }
    }

    private Answer token(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("POST")
                || !tokens.knows(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, Map.of("error", "invalid_client"));
        }
        return Answer.ok(
                Map.of("access_token", tokens.issue(), "token_type", "Bearer", "expires_in", tokens.lifeSeconds()));
    }

    /** A request nobody can make sense of is the sender's fault, not ours. */
    private static Answer guarded(HttpExchange exchange, Call call) {
        try {
            return call.answer(exchange);
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            LOG.debug("Refused a request: {}", e.getClass().getSimpleName());
            return Answer.problem(400, "リクエストの形式に誤りがあります。");
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
        if (bytes.length > MAX_REQUEST) {
            throw new IllegalArgumentException("A request is at most " + MAX_REQUEST + " bytes");
        }
        return JSON.readTree(bytes);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String text = exchange.getRequestURI().getQuery();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            byte[] json = JSON.writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(answer.status(), json.length);
            exchange.getResponseBody().write(json);
        }
    }

    private static void delay(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Call {
        Answer answer(HttpExchange exchange) throws IOException;
    }
}
