package dev.todoke.hub.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between one hub and the agency: sees each request, and lets the agency look ill in the ways a server on the net can. */
final class AgencyGate implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What happens to a request. */
    enum Trouble {
        /** 503, and the agency hears nothing of it. */
        UNAVAILABLE,
        /** The agency does it, and the answer comes late. */
        SLOW,
        /** The agency does it, and the connection ends without an answer. */
        UNANSWERED,
        /** Something that only asks is asked twice; of something that does, the answer to the one before it comes once more first. */
        TWICE
    }

    /** When somebody who waits for a submission is called. */
    enum Moment {
        /** The agency has it and its answer has not left the gate. */
        RECEIVED,
        /** The answer has left the gate. */
        ANSWERED
    }

    private final int agencyPort;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(AgencyGate::daemon);
    private final HttpClient agency =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<String, HttpResponse<byte[]>> lastAnswers = new ConcurrentHashMap<>();

    private long slowMillis;
    private Moment moment;
    private int submissionsLeft;
    private Runnable strike;

    AgencyGate(int agencyPort) {
        this.agencyPort = agencyPort;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next requests meet this, one after the other. */
    synchronized void trouble(Trouble trouble, int requests, long millis) {
        slowMillis = millis;
        for (int i = 0; i < requests; i++) {
            troubles.add(trouble);
        }
    }

    /** Requests that are still to meet trouble. */
    synchronized int troublesLeft() {
        return troubles.size();
    }

    /**
     * Runs something at a submission.
     *
     * @param passes how many submissions go by before
     */
    synchronized void atSubmission(Moment when, int passes, Runnable action) {
        moment = when;
        submissionsLeft = passes;
        strike = action;
    }

    /** Takes back what {@link #atSubmission} set; false when it has run. */
    synchronized boolean forget(Runnable action) {
        boolean waiting = strike == action;
        if (waiting) {
            strike = null;
        }
        return waiting;
    }

    private synchronized Runnable due(Moment when) {
        if (strike == null || moment != when || --submissionsLeft >= 0) {
            return null;
        }
        Runnable action = strike;
        strike = null;
        return action;
    }

    private synchronized Trouble next(String path) {
        return path.startsWith("/auth") ? null : troubles.poll();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Trouble trouble = next(path);
        if (trouble == Trouble.UNAVAILABLE) {
            send(exchange, 503, "application/json", "{\"report_list\":[]}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        boolean asks = exchange.getRequestMethod().equals("GET");
        HttpResponse<byte[]> before = lastAnswers.get(call);
        HttpResponse<byte[]> answer = ask(exchange, body);
        if (answer == null) {
            exchange.close();
            return;
        }
        if (trouble == Trouble.TWICE && asks) {
            answer = before == null ? answer : before;
        }
        lastAnswers.put(call, answer);
        boolean submission = path.endsWith("/apply") && !asks;
        if (submission) {
            run(due(Moment.RECEIVED));
        }
        if (trouble == Trouble.SLOW) {
            pause(slowMillis);
        }
        if (trouble == Trouble.UNANSWERED) {
            exchange.close();
        } else {
            send(
                    exchange,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse("application/json"),
                    answer.body());
        }
        if (submission) {
            run(due(Moment.ANSWERED));
        }
    }

    /** Null when the agency is not there or does not answer. */
    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + agencyPort + exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Content-Type")) {
                request.header(name, values.get(0));
            }
        });
        try {
            return agency.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void run(Runnable action) {
        if (action != null) {
            action.run();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "agency gate");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
