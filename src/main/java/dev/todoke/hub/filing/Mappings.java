package dev.todoke.hub.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the data files of {@code mappings/}. A binding library would take half of the time a command has to start. */
public final class Mappings {
    private Mappings() {}

    /**
     * @param name path below {@code mappings/}, without the ending
     * @param type a record whose components are called like the keys
     * @throws IllegalStateException when there is no such file, or it is not shaped like the type
     */
    public static <T extends Record> T read(String name, Class<T> type) {
        String resource = "/mappings/" + name + ".yaml";
        try (InputStream in = Mappings.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            return type.cast(RecordBinding.bind(YamlTree.read(in), type));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(resource + ": " + e.getMessage(), e);
        }
    }
}
