package dev.todoke.hub.bench.database;

import dev.todoke.hub.app.TodokeHub;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole hub on the filled database. Its clock stands still and its routes are not started, so that it does only what it is asked. */
final class HubOnDatabase implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String desk;

    HubOnDatabase(Path home, String url, Clock clock) throws IOException, InterruptedException {
        context = new SpringApplicationBuilder(TodokeHub.class)
                .initializers(starting -> prepare(starting, clock))
                .registerShutdownHook(false)
                .run(Stream.of(
                                "todoke.home=" + home,
                                "server.port=0",
                                "todoke.postgres.embedded=false",
                                "spring.datasource.url=" + url,
                                "spring.datasource.username=postgres",
                                "todoke.broker.core-port=0",
                                "todoke.broker.amqp-port=0",
                                "todoke.dropbox.port=0",
                                "todoke.simulator.agency.port=0",
                                "todoke.samples.drop-at-first-start=false",
                                "camel.main.auto-startup=false")
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
        desk = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        signIn();
    }

    private static void prepare(ConfigurableApplicationContext starting, Clock clock) {
        ((GenericApplicationContext) starting)
                .registerBean("standingClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    private void signIn() throws IOException, InterruptedException {
        database()
                .sql("insert into desk_user (name, role, password_hash, created_at) values ('bench', 'VIEWER', '{noop}bench', now())"
                        + " on conflict do nothing")
                .update();
        Matcher token = TOKEN.matcher(page("/login"));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        String form = "username=bench&password=bench&_csrf=" + encoded(token.group(1));
        browser.send(
                HttpRequest.newBuilder(URI.create(desk + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        page("/cases");
    }

    /** A page of the desk, whole, as a browser gets it. */
    String page(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(desk + address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
