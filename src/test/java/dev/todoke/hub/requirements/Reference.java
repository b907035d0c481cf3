package dev.todoke.hub.requirements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.todoke.hub.check.Catalogue;
import dev.todoke.hub.ops.help.HelpTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a requirement is held.
 *
 * @param type {@code test}, {@code class}, {@code simulator} and {@code document}: a class, with {@code #} one of its methods; {@code rule},
 *     {@code pack}, {@code code} and {@code layout}: a YAML file, with {@code #} a key or the name of an item in it; {@code schema} a file;
 *     {@code route} the id of a route; {@code finding} a code; {@code help} a help topic
 */
record Reference(String type, String target) {
    private static final String DOCUMENTS = "dev.todoke.hub.notice.letter.";

    /** Why it leads nowhere; empty when it leads somewhere. */
    Optional<String> fault() {
        boolean there = switch (type) {
            case "test" -> isMember(target, "src/test/java/");
            case "class" -> isMember(target, "src/main/java/");
            case "simulator" -> target.contains(".simulator.") && isMember(target, "src/main/java/");
            case "document" -> isMember(DOCUMENTS + target, "src/main/java/");
            case "rule" -> isYaml("mappings/rules/");
            case "code" -> isYaml("mappings/codes/");
            case "layout" -> isYaml("mappings/layouts/");
            case "pack" -> isYaml("config/insurers/");
            case "schema" -> target.startsWith("mappings/schemas/") && Files.isRegularFile(Path.of(target));
            case "route" -> route().isPresent();
            case "finding" ->
                Catalogue.entries().stream().anyMatch(entry -> entry.code().equals(target));
            case "help" ->
                Arrays.stream(HelpTopic.values()).anyMatch(topic -> topic.name().equals(target));
            default -> false;
        };
        return there ? Optional.empty() : Optional.of(type + ": " + target + " leads nowhere");
    }

    /** As a link of the page in docs/. */
    String link() {
        String place = switch (type) {
            case "test" -> source(target, "src/test/java/");
            case "class", "simulator" -> source(target, "src/main/java/");
            case "document" -> source(DOCUMENTS + target, "src/main/java/");
            case "route" -> route().orElseThrow().toString();
            case "finding" -> "docs/findings.md#" + target.toLowerCase(Locale.ROOT);
            case "help" -> "src/main/resources/messages/help_en.properties";
            default -> fileName();
        };
        String from = place.startsWith("docs/") ? place.substring("docs/".length()) : "../" + place;
        return type + " [" + words() + "](" + from + ")";
    }

    private String words() {
        String words = target.replaceFirst("^dev\\.todoke\\.hub\\.", "").replaceFirst("^(?:mappings|config)/\\w+/", "");
        return type.equals("test") || type.equals("class") || type.equals("simulator")
                ? words.replaceFirst("^.*\\.(?=[A-Z])", "").replace('_', ' ').replace("#", ": ")
                : words;
    }

    private String fileName() {
        return target.replaceFirst("#.*", "");
    }

    private String key() {
        return target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
    }

    private static String source(String name, String root) {
        return root + name.replaceFirst("#.*", "").replace('.', '/') + ".java";
    }

    private static boolean isMember(String name, String root) {
        if (!Files.isRegularFile(Path.of(source(name, root)))) {
            return false;
        }
        try {
            String[] parts = name.split("#");
            Class<?> type = Class.forName(parts[0], false, Reference.class.getClassLoader());
            return parts.length == 1
                    || Stream.of(type.getDeclaredMethods())
                            .anyMatch(method -> method.getName().equals(parts[1]));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private boolean isYaml(String folder) {
        Path file = Path.of(fileName());
        if (!target.startsWith(folder) || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            JsonNode tree = new YAMLMapper().readTree(file.toFile());
            return key().isEmpty()
                    || tree.findValue(key()) != null
                    || tree.findValuesAsText("name").contains(key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> route() {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            return files.filter(file -> file.getFileName().toString().equals(target + ".camel.xml"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
