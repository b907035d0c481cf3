package dev.todoke.hub.insurer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of insurer packs at a place. */
public final class PackFiles {
    /** The packs that travel with the hub. */
    public static final String SHIPPED = "classpath:config/insurers/";

    private PackFiles() {}

    /**
     * The files by name.
     *
     * @param place a file or folder, or a Spring resource ({@code classpath:…/}, {@code file:/…/}) with a slash at the end
     * @return of a folder without packs none
     * @throws NoSuchFileException when there is no such file or folder
     */
    public static List<Resource> at(String place) throws IOException {
        String pattern = place + "*.yaml";
        if (!place.matches("[a-z]{2,}:.*")) {
            Path path = Path.of(place);
            if (!Files.exists(path)) {
                throw new NoSuchFileException(place);
            }
            if (!Files.isDirectory(path)) {
                return List.of(new FileSystemResource(path));
            }
            pattern = path.toUri() + "*.yaml";
        }
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }
}
