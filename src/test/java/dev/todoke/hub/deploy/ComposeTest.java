package dev.todoke.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose file: by the schema of its specification, complete in itself, with few rights, and with settings the hub knows. */
class ComposeTest {

    private static final Path FOLDER = Path.of("deploy/compose");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(todoke\\.[^`]+)` \\|");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+(\\.\\d+)+[a-z0-9.-]*");
    private static final Pattern BUILT_HERE = Pattern.compile("todoke-[a-z]+:local");
    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void is_what_the_specification_allows() throws IOException {
        assertThat(validate(compose)).isEmpty();
    }

    @Test
    void a_misspelt_field_is_found() throws IOException {
        JsonNode wrong = new ObjectMapper().valueToTree(new Yaml().load("services: {a: {image: a, read_onli: true}}"));

        assertThat(validate(wrong)).isNotEmpty();
    }

    @Test
    void every_volume_network_and_secret_is_declared_and_used() {
        assertThat(volumes(false)).isEqualTo(names(compose.path("volumes")));
        Set<String> networks = new TreeSet<>();
        services(service -> service.path("networks").forEach(network -> networks.add(network.asText())));
        assertThat(networks).isEqualTo(names(compose.path("networks")));
        Set<String> secrets = new TreeSet<>();
        services(service -> service.path("secrets")
                .forEach(secret -> secrets.add(
                        secret.isTextual()
                                ? secret.asText()
                                : secret.path("source").asText())));
        assertThat(secrets).isEqualTo(names(compose.path("secrets")));
    }

    @Test
    void what_it_waits_for_is_there_and_tells_its_health() {
        services(service -> service.path("depends_on").properties().forEach(needed -> {
            JsonNode other = compose.path("services").path(needed.getKey());
            assertThat(other.isMissingNode()).as(needed.getKey()).isFalse();
            if (needed.getValue().path("condition").asText().equals("service_healthy")) {
                assertThat(other.path("healthcheck").path("disable").asBoolean(false))
                        .as(needed.getKey())
                        .isFalse();
            }
        }));
    }

    @Test
    void every_container_has_few_rights_and_limits() {
        services(service -> {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(service.path("security_opt").toString()).isEqualTo("[\"no-new-privileges:true\"]");
            assertThat(service.has("privileged")).isFalse();
            assertThat(names(service.path("deploy").path("resources").path("limits")))
                    .containsExactly("cpus", "memory", "pids");
        });
        List<String> withRights = new ArrayList<>();
        compose.path("services").properties().forEach(service -> {
            if (service.getValue().has("cap_add")) {
                withRights.add(service.getKey());
            }
        });
        assertThat(withRights).as("sshd becomes who signed in").containsExactly("sftp");
    }

    @Test
    void images_are_pinned_or_built_here_and_ports_are_on_loopback() {
        services(service -> {
            String image = service.path("image").asText();
            assertThat(BUILT_HERE.matcher(image).matches()
                            || PINNED.matcher(image).matches())
                    .as(image)
                    .isTrue();
            service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:${TODOKE_"));
        });
    }

    @Test
    void settings_are_those_of_the_properties_page_and_hold_no_secret() throws IOException {
        Set<String> known = ROW.matcher(Files.readString(Path.of("docs/properties.md")))
                .results()
                .map(row -> row.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toSet());
        services(service -> service.path("environment").properties().forEach(setting -> {
            String name = setting.getKey();
            if (name.startsWith("TODOKE_")) {
                assertThat(known).contains(name);
            }
            assertThat(name.matches(".*(PASSWORD|API_KEY|SECRET)")).as(name).isFalse();
        }));
        compose.path("secrets")
                .forEach(secret -> assertThat(secret.path("file").asText()).startsWith("./private/"));
        assertThat(Files.readAllLines(Path.of(".gitignore")))
                .contains("/deploy/compose/private/", "/deploy/compose/.env");
    }

    @Test
    void a_file_or_folder_of_the_settings_lies_in_something_mounted() {
        services(service -> {
            Set<String> mounted = new TreeSet<>();
            service.path("volumes")
                    .forEach(volume -> mounted.add(volume.asText().split(":")[1]));
            service.path("secrets")
                    .forEach(secret -> mounted.add("/run/secrets/"
                            + (secret.isTextual()
                                    ? secret.asText()
                                    : secret.path("target").asText())));
            service.path("environment").forEach(value -> {
                String text = value.asText();
                if (text.startsWith("/")) {
                    assertThat(mounted)
                            .as(text)
                            .anyMatch(folder -> text.equals(folder) || text.startsWith(folder + "/"));
                }
            });
        });
    }

    @Test
    void volumes_of_the_hubs_image_belong_to_its_user() throws IOException {
        String image = Files.readString(Path.of("Dockerfile"));
        services(service -> {
            if (service.path("image").asText().startsWith("todoke-hub:")) {
                service.path("volumes").forEach(volume -> {
                    String[] parts = volume.asText().split(":");
                    if (!parts[0].startsWith(".")) {
                        assertThat(image).contains(" " + parts[1]);
                    }
                });
            }
        });
    }

    @Test
    void prometheus_asks_every_hub_and_grafana_asks_prometheus() throws IOException {
        Set<String> hubs = new TreeSet<>();
        compose.path("services").properties().forEach(service -> {
            if (service.getKey().startsWith("hub-")) {
                hubs.add(service.getKey() + ":8080");
            }
        });
        String scraped = Files.readString(Path.of("deploy/monitoring/prometheus.yml"));
        assertThat(scraped).contains("[" + String.join(", ", hubs) + "]");
        assertThat(Files.readString(Path.of("deploy/monitoring/grafana/provisioning/datasources/prometheus.yml")))
                .contains("http://prometheus:9090");
        for (String host : volumes(true)) {
            if (!host.startsWith("./private/")) {
                assertThat(FOLDER.resolve(host)).exists();
            }
        }
    }

    /** @param bound folders and files of this machine, or the volumes with a name */
    private static Set<String> volumes(boolean bound) {
        Set<String> names = new TreeSet<>();
        services(service -> service.path("volumes").forEach(volume -> {
            String from = volume.asText().split(":")[0];
            if (from.startsWith(".") == bound) {
                names.add(from);
            }
        }));
        return names;
    }

    private static void services(Consumer<JsonNode> look) {
        assertThat(compose.path("services").size()).isGreaterThan(5);
        compose.path("services").forEach(look);
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<ValidationMessage> validate(JsonNode file) throws IOException {
        try (InputStream schema = ComposeTest.class.getResourceAsStream("/deploy/compose-spec.json")) {
            // Its id is a bare name, which the validator does not take for one.
            ObjectNode bare = (ObjectNode) new ObjectMapper().readTree(schema);
            bare.remove("$id");
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(bare)
                    .validate(file);
        }
    }
}
