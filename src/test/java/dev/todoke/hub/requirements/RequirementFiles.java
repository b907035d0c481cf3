package dev.todoke.hub.requirements;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code mappings/requirements}; an unknown key is refused. */
final class RequirementFiles {
    static final Path FOLDER = Path.of("mappings/requirements");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private RequirementFiles() {}

    static List<Requirement.Source> sources() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(RequirementFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Requirement> rows() {
        return sources().stream().flatMap(source -> source.rows().stream()).toList();
    }

    private static Requirement.Source read(Path file) {
        try {
            return YAML.readValue(file.toFile(), Requirement.Source.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
