package dev.todoke.hub.cli;

import dev.todoke.hub.filing.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the filings that words on the command line stand for. */
final class FilingSources {
    private FilingSources() {}

    /**
     * A file stands for itself, a folder for the filings in it and below, {@code -} for standard input.
     *
     * @return the files by name; of a folder without filings none
     * @throws IOException when there is no such file, or a folder cannot be looked into
     */
    static List<FilingSource> of(String word) throws IOException {
        if (word.equals(FilingSource.STANDARD_INPUT)) {
            return List.of(FilingSource.standardInput());
        }
        Path path = path(word);
        if (!Files.isDirectory(path)) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(word);
            }
            return List.of(FilingSource.of(path));
        }
        List<FilingSource> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(FilingSources::isFiling).sorted().toList()) {
                found.add(FilingSource.of(file));
            }
        }
        return found;
    }

    private static Path path(String word) throws IOException {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            // No file can have such a name, as one with a NUL in it, or in a locale that cannot write it.
            throw new NoSuchFileException(word);
        }
    }

    // A .txt may be anything, so it counts only under the name of a filing.
    private static boolean isFiling(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".csv")
                || name.endsWith(".xml")
                || name.endsWith(".zip")
                || Variant.ofFileName(name).isPresent();
        return named && !name.startsWith(".") && Files.isRegularFile(file);
    }
}
