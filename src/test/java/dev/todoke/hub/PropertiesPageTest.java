package dev.todoke.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Holds docs/properties.md to the code: every property, its default, and what rehearsal mode sets in its place. */
class PropertiesPageTest {

    private static final Path PAGE = Path.of("docs/properties.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(todoke\\.[^`]+)` \\| ([^|]*)\\| ([^|]*)\\| (.+) \\|$");
    private static final Pattern USED =
            Pattern.compile("(?:\\$\\{|(?:Value|Property)\\(\"(?:\\$\\{)?)(todoke\\.[a-z0-9.-]+)");
    private static final String ELSEWHERE = "[";

    /** One row of the page. */
    private record Row(String standard, String rehearsal) {}

    @Test
    void every_property_has_a_row_with_its_default_and_its_value_in_rehearsal() throws Exception {
        Map<String, Row> rows = rows();
        Map<String, String> standard = new TreeMap<>(defaults());
        Map<String, String> rehearsal = settings("config/application-rehearsal.yaml");
        standard.putAll(settings("config/application.yaml"));
        Set<String> names = new TreeSet<>(standard.keySet());
        names.addAll(rehearsal.keySet());
        names.addAll(usedInCode());

        assertThat(rows.keySet()).as("documented").containsExactlyInAnyOrderElementsOf(names);
        rows.forEach((name, row) -> {
            String usual = standard.getOrDefault(name, "");
            String inRehearsal = rehearsal.getOrDefault(name, usual);
            assertThat(row.standard()).as("default of " + name).satisfies(cell -> says(cell, usual));
            assertThat(row.rehearsal())
                    .as("rehearsal value of " + name)
                    .satisfies(cell -> says(cell, inRehearsal.equals(usual) ? "" : inRehearsal));
        });
    }

    /** A value that is too long for a table is left to the file the cell links to. */
    private static void says(String cell, String value) {
        if (!cell.startsWith(ELSEWHERE)) {
            assertThat(cell).isEqualTo(value.isEmpty() ? "" : "`" + value + "`");
        }
    }

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        while (row.find()) {
            String name = row.group(1).replaceAll("\\.<.*", "");
            Row content = new Row(row.group(2).strip(), row.group(3).strip());
            rows.put(name, row.group(1).equals(name) ? content : new Row(ELSEWHERE, ELSEWHERE));
        }
        return rows;
    }

    private static Map<String, String> defaults() throws ClassNotFoundException {
        Map<String, String> found = new TreeMap<>();
        for (Class<?> type : propertyRecords()) {
            collect(prefix(type), type, found);
        }
        return found;
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> into) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + hyphenated(component.getName());
            if (component.getType().isRecord()) {
                collect(name, component.getType(), into);
            } else {
                into.put(name, String.join(",", defaultOf(type, component)));
            }
        }
    }

    /** The annotation is on the parameter of the constructor, not on the component. */
    private static String[] defaultOf(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .map(given -> given == null ? new String[0] : given.value())
                .findFirst()
                .orElseThrow();
    }

    private static String hyphenated(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Settings of a file by name; a list or a map of objects counts as one setting without a value. */
    private static Map<String, String> settings(String file) throws IOException, ClassNotFoundException {
        var source = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load(file, new FileSystemResource(file))
                .get(0);
        Set<String> containers = containers();
        Map<String, String> found = new TreeMap<>();
        for (String key : source.getPropertyNames()) {
            String name = key.replaceAll("\\[.*", "");
            String container = containers.stream()
                    .filter(whole -> name.equals(whole) || name.startsWith(whole + "."))
                    .findFirst()
                    .orElse(null);
            if (container != null) {
                found.put(container, "");
            } else if (name.startsWith("todoke.")) {
                found.put(name, source.getProperty(key).toString());
            }
        }
        return found;
    }

    private static Set<String> containers() throws ClassNotFoundException {
        Set<String> found = new TreeSet<>();
        for (Class<?> type : propertyRecords()) {
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> Map.class.isAssignableFrom(component.getType())
                            || Collection.class.isAssignableFrom(component.getType()))
                    .forEach(component -> found.add(prefix(type) + "." + hyphenated(component.getName())));
        }
        return found;
    }

    private static List<Class<?>> propertyRecords() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<Class<?>> found = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents("dev.todoke.hub")) {
            Class<?> type = Class.forName(candidate.getBeanClassName());
            if (type.isRecord()) {
                found.add(type);
            }
        }
        return found;
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Set<String> usedInCode() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    found.add(used.group(1));
                }
            }
        }
        return found;
    }
}
