package dev.todoke.hub.app.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/**
 * Runs the simulated partners without a hub: {@code java -jar todoke-hub.jar simulate [agency] [insurers]}, without a word both. Settings are those of
 * {@code todoke.simulator.*}; {@code todoke.home} is the simulators' own folder, held by a lock like a hub's.
 */
@ComponentScan({
    "dev.todoke.hub.simulator",
    "dev.todoke.hub.calendar",
    "dev.todoke.hub.app.clock",
    "dev.todoke.hub.app.home"
})
@ConfigurationPropertiesScan({
    "dev.todoke.hub.simulator",
    "dev.todoke.hub.calendar",
    "dev.todoke.hub.app.clock",
    "dev.todoke.hub.app.home"
})
public final class SimulatorService {
    private static final List<String> PARTS = List.of("agency", "insurers");
    private static final Map<String, String> SWITCHES =
            Map.of("agency", "todoke.simulator.agency.enabled", "insurers", "todoke.simulator.insurer.enabled");

    /**
     * Runs until the process is asked to end.
     *
     * @param parts {@code agency}, {@code insurers}, or none for both
     * @throws IllegalArgumentException for any other word
     */
    public static void run(List<String> parts, String... settings) {
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("simulate takes " + PARTS + ", not " + new TreeSet<>(parts));
        }
        // As arguments they win over the files of the profile.
        List<String> all = new ArrayList<>(List.of("--spring.main.keep-alive=true", "--todoke.simulator.enabled=true"));
        PARTS.forEach(part -> all.add("--" + SWITCHES.get(part) + "=" + (parts.isEmpty() || parts.contains(part))));
        all.addAll(List.of(settings));
        new SpringApplicationBuilder(SimulatorService.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }
}
