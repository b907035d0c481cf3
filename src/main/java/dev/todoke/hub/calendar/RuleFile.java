package dev.todoke.hub.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Rules kept as YAML files; unknown keys are refused, so that a misspelt one cannot pass unseen. */
final class RuleFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private RuleFile() {}

    static JsonNode onClasspath(String path) {
        try (InputStream in = RuleFile.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " is not on the classpath");
            }
            return tree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(InputStream in) throws IOException {
        return YAML.readTree(in);
    }

    /** @throws IllegalArgumentException when the node does not fit the type, saying where */
    static <T> T as(Class<T> type, JsonNode node) {
        try {
            return YAML.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
