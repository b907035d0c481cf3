package dev.todoke.hub.filing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the data files of {@code mappings/}. */
public final class Mappings {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Mappings() {}

    /**
     * @param name path below {@code mappings/}, without the ending
     * @throws IllegalStateException when there is no such file
     * @throws UncheckedIOException when it is not shaped like the type
     */
    public static <T> T read(String name, Class<T> type) {
        String resource = "/mappings/" + name + ".yaml";
        try (InputStream in = Mappings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
