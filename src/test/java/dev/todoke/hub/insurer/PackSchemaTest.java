package dev.todoke.hub.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code insurer-pack.schema.json}, by which editors help, to the records packs are bound to and to their Javadoc. */
class PackSchemaTest {
    private static final Path FOLDER = Path.of("config/insurers");
    private static final Path SCHEMA = FOLDER.resolve("insurer-pack.schema.json");
    private static final Path SOURCES = Path.of("src/main/java/dev/todoke/hub/insurer");
    private static final Pattern DOCUMENTED =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record (\\w+)\\(");
    private static final Pattern PARAM = Pattern.compile("(?s)@param (\\w+) ((?:(?!\\n\\s*\\*\\s*@|\\*/).)*)");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void the_schema_says_what_the_records_say() throws IOException {
        String actual = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(generated()) + "\n";
        Path fresh = Files.writeString(Path.of("target/insurer-pack.schema.json"), actual);

        assertThat(Files.exists(SCHEMA) ? Files.readString(SCHEMA) : "")
                .as("copy " + fresh + " to " + SCHEMA)
                .isEqualTo(actual);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_pack_names_the_schema_and_keeps_to_it(Path pack) throws IOException {
        assertThat(Files.readAllLines(pack).get(0))
                .isEqualTo("# yaml-language-server: $schema=insurer-pack.schema.json");
        assertThat(schema().validate(YAML.readTree(pack.toFile()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind: SOCIETY, kind: CLUB, kind",
        "route: BOTH, way: BOTH, way",
        "notice: true, notice: perhaps, notice",
        "from: 2008-10-01, since: 2008-10-01, since",
        "id: mihon-kenpo, name: mihon-kenpo, id"
    })
    void a_wrong_pack_does_not_keep_to_it(String right, String wrong, String told) throws IOException {
        String pack = Files.readString(FOLDER.resolve("mihon-kenpo.yaml"));
        assertThat(pack).contains(right);

        assertThat(schema().validate(YAML.readTree(pack.replace(right, wrong))).toString())
                .contains(told);
    }

    static Stream<Path> packs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(new ObjectMapper().readTree(SCHEMA.toFile()));
    }

    private static JsonNode generated() throws IOException {
        Map<String, String> texts = javadoc();
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            boolean day = type.getErasedType() == LocalDate.class;
            if (!day && type.getErasedType() != MonthDay.class) {
                return null;
            }
            ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
            return new com.github.victools.jsonschema.generator.CustomDefinition(
                    day ? text.put("format", "date") : text.put("pattern", "^--[0-9]{2}-[0-9]{2}$"), true);
        });
        config.forFields()
                .withRequiredCheck(field -> field.getType().getErasedType().isPrimitive())
                .withDescriptionResolver(field -> texts.get(
                        field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getDeclaredName()));
        SchemaGenerator generator = new SchemaGenerator(config.build());
        ObjectNode root = generator.generateSchema(InsurerPack.class);
        ObjectNode branch = generator.generateSchema(InsurerTemplate.Branch.class);
        withTemplate(root, branch);
        return root;
    }

    /** A file is one pack, or the template of several. */
    private static void withTemplate(ObjectNode root, ObjectNode branch) {
        branch.remove("$schema");
        JsonNode definitions = branch.remove("definitions");
        if (definitions != null) {
            root.withObjectProperty("definitions").setAll((ObjectNode) definitions);
        }
        ObjectNode branches = root.withObjectProperty("properties").putObject("branches");
        branches.put("type", "array")
                .put("description", "branches with the rules of this file, which is then a template");
        branches.set("items", branch);
        ArrayNode required = (ArrayNode) root.get("required");
        ArrayNode always = root.arrayNode();
        required.forEach(name -> {
            if (!List.of("id", "insurerNumber").contains(name.asText())) {
                always.add(name);
            }
        });
        root.set("required", always);
        ArrayNode either = root.putArray("anyOf");
        either.addObject().putArray("required").add("id").add("insurerNumber");
        either.addObject().putArray("required").add("branches");
    }

    /** The text of each {@code @param}, by record and component. */
    private static Map<String, String> javadoc() throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                for (MatchResult documented :
                        DOCUMENTED.matcher(Files.readString(file)).results().toList()) {
                    PARAM.matcher(documented.group(1))
                            .results()
                            .forEach(param -> texts.put(
                                    documented.group(2) + "." + param.group(1),
                                    param.group(2)
                                            .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                                            .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                                            .strip()));
                }
            }
        }
        return texts;
    }
}
