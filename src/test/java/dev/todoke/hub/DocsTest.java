package dev.todoke.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages promise, as far as it can be read off the files. */
class DocsTest {

    private static final Path README = Path.of("README.md");
    private static final Path README_JA = Path.of("README.ja.md");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^ *```sh\\n(.*?)^ *```$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(#[^)]*)?\\)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("<route id=\"([^\"]+)\" description=\"([^\"]+)\" routeConfigurationId=\"([^\"]+)\"");

    @Test
    void the_readme_names_the_two_commands_and_the_build_machine_runs_the_second() throws IOException {
        assertThat(commands(README)).contains("mvn spring-boot:run", "mvn verify");

        List<String> script = Files.readAllLines(Path.of(".ci/run"));
        assertThat(script.stream().filter(line -> line.contains("mvn"))).containsExactly("mvn verify");
        assertThat(script.get(script.size() - 1)).isEqualTo("mvn verify");
    }

    @Test
    void both_readmes_give_the_same_commands_and_ports() throws IOException {
        assertThat(commands(README_JA)).isEqualTo(commands(README));
        assertThat(found(README_JA, Pattern.compile("(?m)^\\| (\\d+) \\| `([a-z.-]+)`")))
                .isNotEmpty()
                .isEqualTo(found(README, Pattern.compile("(?m)^\\| (\\d+) \\| `([a-z.-]+)`")));
    }

    @TestFactory
    Stream<DynamicTest> every_link_leads_to_a_file() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
                    Path folder = page.toAbsolutePath().getParent();
                    for (MatchResult link : results(page, LINK)) {
                        if (!link.group(1).isEmpty()) {
                            assertThat(folder.resolve(link.group(1)).normalize())
                                    .as(link.group())
                                    .exists();
                        }
                    }
                }));
    }

    @Test
    void every_route_is_on_its_page_with_description_and_policy() throws IOException {
        String page = Files.readString(Path.of("docs/routes.md"));
        List<Path> files = files(Path.of("routes"), ".camel.xml").stream()
                .filter(file -> !file.getParent().endsWith("common"))
                .toList();
        List<String> rows = page.lines().filter(line -> line.startsWith("| `")).toList();

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            MatchResult route = results(file, ATTRIBUTE).get(0);
            assertThat(rows)
                    .as(route.group(1))
                    .anyMatch(row -> row.startsWith("| `" + route.group(1) + "` | " + route.group(2) + " | ")
                            && row.endsWith(" | `" + route.group(3) + "` |"));
        });
        assertThat(rows.stream().filter(row -> row.endsWith("` |"))).hasSameSizeAs(files);
    }

    private static List<String> commands(Path page) throws IOException {
        return results(page, COMMANDS).stream()
                .flatMap(block -> block.group(1).lines())
                .map(String::strip)
                .toList();
    }

    private static List<String> found(Path page, Pattern pattern) throws IOException {
        return results(page, pattern).stream().map(MatchResult::group).toList();
    }

    private static List<MatchResult> results(Path file, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList();
    }

    private static List<Path> pages() throws IOException {
        Stream<Path> top = Stream.of(README, README_JA, Path.of("CHANGELOG.md"));
        Stream<Path> below = Stream.of("docs", "routes", "mappings", "config", "samples")
                .flatMap(folder -> files(Path.of(folder), ".md").stream());
        return Stream.concat(top, below).toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
