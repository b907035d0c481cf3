package dev.todoke.hub.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signs in to the desk with the password of the first start and looks at pages. */
final class DeskVisitor {

    private final URI desk;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private DeskVisitor(int port) {
        desk = URI.create("http://127.0.0.1:" + port);
    }

    static DeskVisitor signedIn(HubUnderTest hub, String user) throws IOException {
        DeskVisitor visitor = new DeskVisitor(hub.port("server.port"));
        String notes = Files.readString(hub.home().resolve("first-start.txt"));
        String password = first(notes, "(?m)^" + user + " / (.+)$");
        String csrf = first(visitor.page("/login").body(), "name=\"_csrf\" value=\"([^\"]+)\"");
        String form = "username=" + user + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf);
        HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder(visitor.desk.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("login"));
        return visitor;
    }

    HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(desk.resolve(path)).build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
