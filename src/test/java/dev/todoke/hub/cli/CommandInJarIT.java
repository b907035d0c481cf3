package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as people run them: in a process of their own, with the few libraries they load from the jar. */
class CommandInJarIT {
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    void a_large_file_passes_through_a_small_heap() throws Exception {
        Path file = ManyRows.write(folder.resolve("SHFD0006.CSV"), ROWS, 'x');

        int actual = run(List.of("-Xmx24m"), "check", "--lang", "en", "--as-of", "2026-12-01", file.toString());

        assertThat(actual).as(output()).isOne();
        assertThat(output())
                .contains("And 199,001 more", "200,000 records: 0 accepted, 0 incomplete, 200,000 returned");
    }

    @Test
    void every_command_without_keys_or_database_finds_its_libraries() throws Exception {
        Path xml = folder.resolve("filing.xml");
        assertThat(run(
                        List.of(),
                        "convert",
                        "samples/mihon-shoji/01-three-complete/SHFD0006.CSV",
                        "--out",
                        xml.toString()))
                .as(output())
                .isZero();
        assertThat(run(List.of(), "check", "--json", xml.toString()))
                .as(output())
                .isZero();
        assertThat(run(List.of(), "findings", "ENR-KNJ-006")).as(output()).isZero();
        assertThat(run(List.of(), "calendar", "closed", "2027")).as(output()).isZero();
        assertThat(run(List.of(), "--version")).isZero();
        assertThat(output()).startsWith("Todoke Hub ").doesNotContain("unpacked");
    }

    @Test
    void check_is_answered_without_framework_logging_or_binding_library() throws Exception {
        Path loaded = folder.resolve("loaded");

        assertThat(run(
                        List.of("-Xlog:class+load:file=" + loaded),
                        "check",
                        "samples/mihon-shoji/01-three-complete/SHFD0006.CSV"))
                .as(output())
                .isZero();

        assertThat(Files.readString(loaded))
                .contains("dev.todoke.hub.check.Checker ", "picocli.CommandLine ")
                .doesNotContain(
                        "org.springframework.boot.SpringApplication",
                        "org.springframework.context.",
                        "org.springframework.core.",
                        "org.apache.",
                        "ch.qos.logback.",
                        "com.fasterxml.",
                        "com.ctc.wstx.");
    }

    @Test
    void a_municipal_run_finds_fonts_templates_and_packs() throws Exception {
        assertThat(run(
                        List.of("-Xmx512m"),
                        "municipal",
                        "issue",
                        "--insurer",
                        "mihon-ku-kokuho",
                        "--as-of",
                        "2026-10-01",
                        "--list",
                        "samples/municipal/mihon-ku-2026.csv",
                        "--out",
                        folder.resolve("out").toString()))
                .as(output())
                .isOne();
        assertThat(folder.resolve("out/volumes/0001.pdf")).isNotEmptyFile();
    }

    private int run(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        options,
                        List.of("-jar", "target/todoke-hub.jar"),
                        List.of(arguments))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
