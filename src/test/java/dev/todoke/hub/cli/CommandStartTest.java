package dev.todoke.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.filing.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** A command starts fast because of what it does not load. Each test runs one with classes loaded anew, and looks at what was asked for. */
class CommandStartTest {
    @TempDir
    Path folder;

    @Test
    void check_reads_the_layout_of_the_form_in_the_file_and_no_other() throws Exception {
        Asked actual = run("check", "samples/mihon-shoji/01-three-complete/SHFD0006.CSV");

        assertThat(actual.startingWith("mappings/layouts/")).containsExactly("mappings/layouts/enrolment.yaml");
        assertThat(actual.startingWith("mappings/schemas/")).isEmpty();
    }

    @Test
    void check_reads_no_layout_for_a_file_it_cannot_read() throws Exception {
        Asked actual = run("check", "samples/mihon-shoji/12-empty/SHFD0006.CSV");

        assertThat(actual.startingWith("mappings/")).isEmpty();
    }

    @Test
    void check_asks_for_no_framework_no_logging_and_nothing_that_another_format_needs() throws Exception {
        Asked actual = run("check", "samples/mihon-shoji/22-characters/SHFD0006.CSV");

        assertThat(actual.startingWith("picocli.", "org.yaml.")).isNotEmpty();
        assertThat(actual.startingWith(
                        "org.springframework.", "org.apache.", "ch.qos.", "org.slf4j.", "com.fasterxml.", "com.ctc."))
                .isEmpty();
        assertThat(actual.startingWith("dev.todoke.hub.filing.xml.", "dev.todoke.hub.calendar.BusinessCalendar"))
                .isEmpty();
    }

    @Test
    void a_command_sets_up_no_other() throws Exception {
        Asked actual = run("check", "--as-of", "2026-12-01", rows());

        assertThat(actual.startingWith("dev.todoke.hub.cli.CheckCommand")).isNotEmpty();
        assertThat(actual.startingWith("dev.todoke.hub.audit.", "dev.todoke.hub.keys.", "dev.todoke.hub.vault."))
                .isEmpty();
    }

    private String rows() throws IOException {
        return Files.write(folder.resolve("SHFD0006.CSV"), CsvText.bytes(CsvText.shoji("2200700,1")))
                .toString();
    }

    private static Asked run(String... arguments) throws Exception {
        try (Asked loader = Asked.ofClassPath()) {
            StringWriter out = new StringWriter();
            var constructor = loader.loadClass(CommandLineTool.class.getName())
                    .getDeclaredConstructor(PrintWriter.class, PrintWriter.class);
            constructor.setAccessible(true);
            Object tool = constructor.newInstance(new PrintWriter(out, true), new PrintWriter(out, true));
            var execute = tool.getClass().getDeclaredMethod("execute", String[].class);
            execute.setAccessible(true);
            execute.invoke(tool, (Object) arguments);
            assertThat(out.toString()).contains("SHFD0006.CSV");
            return loader;
        }
    }

    /** Notes every class and resource that is asked for, found or not. */
    private static final class Asked extends URLClassLoader {
        private final List<String> names = new ArrayList<>();

        private Asked(URL... places) {
            super(places, ClassLoader.getPlatformClassLoader());
        }

        static Asked ofClassPath() {
            return new Asked(Stream.of(CommandLineTool.class, CommandLine.class, Yaml.class, Component.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .toArray(URL[]::new));
        }

        List<String> startingWith(String... starts) {
            return names.stream()
                    .filter(name -> Stream.of(starts).anyMatch(name::startsWith))
                    .toList();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            names.add(name);
            return super.loadClass(name, resolve);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            names.add(name);
            return super.getResourceAsStream(name);
        }
    }
}
