package dev.todoke.hub.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The employers of the stories: those that come with the hub, and the ones of the test resources. */
final class EmployersFolder {

    private EmployersFolder() {}

    static Path in(Path home) {
        try {
            Path folder = Files.createDirectories(home.resolve("employers"));
            for (Path source : List.of(Path.of("config/employers"), Path.of("src/test/resources/cases/employers"))) {
                try (Stream<Path> files = Files.list(source)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, folder.resolve(file.getFileName()));
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
