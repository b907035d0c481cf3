package dev.todoke.hub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.simulator.agency.AgencySimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The simulated agency in this process, so that neither its memory nor its clock is the hub's. It forces every arrival to disk before it answers. */
final class BenchAgency implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path folder;

    BenchAgency(Path folder) {
        this.folder = folder;
        this.context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(
                        "--todoke.simulator.enabled=true",
                        "--todoke.simulator.agency.port=0",
                        "--todoke.simulator.agency.folder=" + folder);
    }

    int port() {
        return context.getBean(AgencySimulator.class).port();
    }

    /** People in all applications that ever arrived, as its ledger on disk has them. */
    long peopleArrived() throws IOException {
        long people = 0;
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("applications.jsonl"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = json.readTree(line);
                people += entry.path("arrived").path("people").size();
            }
        }
        return people;
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration
    @ComponentScan("dev.todoke.hub.simulator.agency")
    @ConfigurationPropertiesScan("dev.todoke.hub.simulator.agency")
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Tokyo"));
        }

        @Bean
        BusinessCalendar calendar() {
            return BusinessCalendar.standard();
        }
    }
}
