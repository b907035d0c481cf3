package dev.todoke.hub.app.start;

import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.calendar.RehearsalClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.PropertyPlaceholderHelper;

/** Tells on the console, in rehearsal mode, what runs where and what to try next. Never a secret: only where they are. */
@Component
@Profile("rehearsal")
class Welcome {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm");

    private final Environment environment;
    private final HubHome home;
    private final Clock clock;
    private final Samples samples;

    Welcome(Environment environment, HubHome home, Clock clock, Samples samples) {
        this.environment = environment;
        this.home = home;
        this.clock = clock;
        this.samples = samples;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void print() throws IOException {
        System.out.println(text());
    }

    String text() throws IOException {
        Map<String, String> facts = Map.of(
                "hub.title", "リハーサル運転中 (rehearsal)",
                "hub.home", fromHere(home.home()),
                "hub.now", LocalDateTime.now(clock).format(MINUTE),
                "hub.day", day(),
                "hub.sample", samples.forVisitor().map(Samples.Sample::path).orElse("SHFD0006.CSV"));
        String template = new ClassPathResource("start/rehearsal.txt").getContentAsString(StandardCharsets.UTF_8);
        return new PropertyPlaceholderHelper("${", "}")
                .replacePlaceholders(template, name -> facts.getOrDefault(name, environment.getProperty(name, "-")));
    }

    private String day() {
        return clock instanceof RehearsalClock rehearsal ? rehearsal.day().toSeconds() + "秒 s" : "24h";
    }

    /** Short enough to paste: relative where the folder is below the working directory. */
    private static String fromHere(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder).toString() : folder.toString();
    }
}
