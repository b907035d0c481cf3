package dev.todoke.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container image, as far as it can be made without an engine: the jar taken apart and laid out by the Dockerfile's own lines. */
class ImageIT {

    private static final Pattern COPIED = Pattern.compile("(?m)^COPY --from=layers /work/(\\S+)/ \\./$");

    @TempDir
    private Path folder;

    @Test
    void the_layers_of_the_image_are_a_program() throws Exception {
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        Files.copy(Path.of("target/todoke-hub.jar"), folder.resolve("todoke-hub.jar"));
        List<String> extract = List.of(dockerfile
                .lines()
                .filter(line -> line.startsWith("RUN java "))
                .findFirst()
                .orElseThrow()
                .substring("RUN java ".length())
                .split(" "));
        assertThat(java(extract)).as(output()).isZero();
        Path image = Files.createDirectory(folder.resolve("image"));
        for (MatchResult copied : COPIED.matcher(dockerfile).results().toList()) {
            copy(folder.resolve(copied.group(1)), image);
        }

        assertThat(java(List.of("-jar", "image/todoke-hub.jar", "--version"))).isZero();
        assertThat(output()).startsWith("Todoke Hub ");
        // A command that reads few libraries out of the whole jar, where there is one.
        assertThat(java(List.of("-jar", "image/todoke-hub.jar", "findings", "ENR-KNJ-006")))
                .as(output())
                .isZero();
        assertThat(Files.size(image.resolve("todoke-hub.jar")))
                .as("what a new version moves")
                .isLessThan(20_000_000);
    }

    private int java(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private String output() throws IOException {
        return Files.exists(folder.resolve("output")) ? Files.readString(folder.resolve("output")) : "";
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.createLink(target, file);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
