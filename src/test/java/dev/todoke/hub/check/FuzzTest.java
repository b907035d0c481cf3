package dev.todoke.hub.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.todoke.hub.filing.FilingReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Spoiled files through readers and checks: never an exception, never a hang, one outcome for each record, no personal number in a text.
 * {@code bench/fuzz} runs many more of them. What is found there is kept in {@code src/test/resources/fuzz}.
 */
class FuzzTest {
    private static final long FIRST_SEED = Long.getLong("fuzz.seed", 0);
    private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
    private static final Duration MOST_FOR_A_FILE = Duration.ofSeconds(10);
    private static final int ENOUGH = 20;
    private static final Path FOUND = Path.of("target", "fuzz");
    private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");

    private final FilingReaders unit = new FilingReaders();

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream();
        }
    }

    @Test
    void every_spoiled_file_is_answered() throws IOException {
        List<String> actual = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + FILES && actual.size() < ENOUGH; seed++) {
            FuzzedFile file = FuzzedFile.of(seed);
            List<String> broken = broken(file);
            if (!broken.isEmpty()) {
                actual.add("seed " + seed + ", " + file.name() + ": " + broken);
                keep(seed, file);
            }
        }

        assertThat(actual).isEmpty();
    }

    private static void keep(long seed, FuzzedFile file) throws IOException {
        Files.createDirectories(FOUND);
        Files.write(FOUND.resolve(seed + "-" + file.name().replaceAll("[^A-Za-z0-9.]", "_")), file.bytes());
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void what_was_found_once_is_answered(Path found) throws IOException {
        String name = found.getFileName().toString().replaceFirst("^[^_]*_", "");

        assertThat(broken(new FuzzedFile(name, Files.readAllBytes(found), Set.of())))
                .isEmpty();
    }

    // Whatever goes wrong is to be told with the seed that shows it again.
    @SuppressWarnings("IllegalCatch")
    private List<String> broken(FuzzedFile file) {
        OutcomeCount outcomes = new OutcomeCount(file.secrets());
        try {
            assertTimeoutPreemptively(
                    MOST_FOR_A_FILE, () -> unit.read(file.name(), new ByteArrayInputStream(file.bytes()), outcomes));
        } catch (Throwable e) {
            return List.of(e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
        }
        List<String> broken = new ArrayList<>(outcomes.broken());
        OptionalInt expected = rows(file.bytes());
        if (expected.isPresent() && !outcomes.isGivenUp() && outcomes.records() != expected.getAsInt()) {
            broken.add(outcomes.records() + " outcomes of " + expected.getAsInt() + " rows");
        }
        return broken;
    }

    /** Lines of a CSV file after the mark of the records that hold anything, counted apart from the reader. */
    private static OptionalInt rows(byte[] file) {
        List<String> lines = Arrays.asList(new String(file, StandardCharsets.ISO_8859_1).split("\r\n", -1));
        int mark = lines.stream().map(String::strip).toList().indexOf("[data]");
        return mark < 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) lines.stream()
                        .skip(mark + 1)
                        .filter(line -> !line.isEmpty() && !line.equals("\u001a"))
                        .count());
    }
}
