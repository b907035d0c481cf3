package dev.todoke.hub.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleFilingsTest {
    private static final Path SAMPLES = Path.of("samples");

    @Test
    void the_committed_samples_are_those_the_generator_makes() throws IOException {
        Map<String, byte[]> actual = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(SAMPLES)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = SAMPLES.relativize(path).toString().replace('\\', '/');
                if (!name.equals("README.md") && !name.startsWith("municipal/")) {
                    actual.put(name, Files.readAllBytes(path));
                }
            }
        }

        assertThat(actual.keySet()).isEqualTo(SampleFilings.all().keySet());
        SampleFilings.all()
                .forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void the_readme_tells_every_story() throws IOException {
        String readme = Files.readString(SAMPLES.resolve("README.md"));

        assertThat(SampleFilings.all().keySet())
                .allSatisfy(name -> assertThat(readme).contains(name.substring(0, name.lastIndexOf('/'))));
    }
}
