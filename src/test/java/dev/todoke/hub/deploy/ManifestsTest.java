package dev.todoke.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.Yaml;

/** The Kubernetes manifests, read into the types of the Kubernetes API: a field it does not know, or of another kind, is an error. */
class ManifestsTest {

    private static final Path KUBERNETES = Path.of("deploy/kubernetes");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper TYPED = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // The types would keep what they do not know, for round trips with newer clusters.
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();
    private static final Map<String, Class<?>> TYPES = Map.of(
            "v1 Namespace", Namespace.class,
            "v1 ServiceAccount", ServiceAccount.class,
            "v1 Service", Service.class,
            "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "networking.k8s.io/v1 Ingress", Ingress.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);

    @TestFactory
    Stream<DynamicTest> every_manifest_is_what_the_api_takes() throws IOException {
        return manifests().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    for (JsonNode document : documents(file)) {
                        Class<?> type = TYPES.get(name(document));
                        assertThat(type).as("type of " + name(document)).isNotNull();
                        assertThatCode(() -> TYPED.treeToValue(document, type)).doesNotThrowAnyException();
                    }
                }));
    }

    @Test
    void an_unknown_field_is_found() throws IOException {
        JsonNode wrong = YAML.readTree("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {typ: ClusterIP}}");

        assertThatThrownBy(() -> TYPED.treeToValue(wrong, Service.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void every_file_a_kustomization_names_is_there() throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path file : files("kustomization.yaml")) {
            for (JsonNode named : named(YAML.readTree(file.toFile()))) {
                // In a generator a file may be given another name: name=path.
                Path wanted = file.resolveSibling(named.asText().replaceFirst("^[^/]*=", ""))
                        .normalize();
                // What prepare makes is looked for where it is made, in PrepareIT.
                if (!wanted.toString().contains("/private/")
                        && !Files.isRegularFile(wanted)
                        && !Files.isRegularFile(wanted.resolve("kustomization.yaml"))) {
                    missing.add(wanted);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_hub_runs_without_rights_and_writes_to_volumes_only() throws IOException {
        PodSpec pod = pod();
        Container hub = pod.getContainers().get(0);

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(hub.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(hub.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(hub.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(hub.getVolumeMounts()).extracting(VolumeMount::getMountPath).contains("/tmp", "/var/lib/todoke");
    }

    @Test
    void every_container_is_without_rights_and_has_a_limit_of_memory() throws IOException {
        List<Container> containers = new ArrayList<>();
        for (Path file : manifests()) {
            for (JsonNode document : documents(file)) {
                if (name(document).equals("apps/v1 StatefulSet")) {
                    containers.addAll(TYPED.treeToValue(document, StatefulSet.class)
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers());
                }
            }
        }
        assertThat(containers)
                .extracting(Container::getName)
                .contains("hub", "agency", "insurers", "postgres", "broker");
        assertThat(containers).allSatisfy(container -> {
            assertThat(container.getResources().getLimits()).containsKey("memory");
            // A patch of a container says only what is different.
            if (container.getSecurityContext() != null || !container.getName().equals("hub")) {
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .isTrue();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .isFalse();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .containsExactly("ALL");
            }
        });
    }

    @Test
    void settings_of_overlays_are_those_of_the_properties_page() throws IOException {
        String page = Files.readString(Path.of("docs/properties.md"));
        List<String> names = new ArrayList<>();
        for (Path file : files("settings/application.yaml")) {
            new YamlPropertySourceLoader()
                    .load("settings", new FileSystemResource(file))
                    .forEach(
                            source -> names.addAll(List.of(((EnumerablePropertySource<?>) source).getPropertyNames())));
        }
        assertThat(names)
                .filteredOn(name -> name.startsWith("todoke."))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @Test
    void a_pod_is_given_longer_to_stop_than_the_hub_takes() throws IOException {
        Map<String, Object> settings = new Yaml().load(Files.readString(Path.of("config/application.yaml")));
        Map<?, ?> camel = (Map<?, ?>) ((Map<?, ?>) settings.get("camel")).get("main");
        Duration hub = Duration.ofSeconds(((Number) camel.get("shutdown-timeout")).longValue());
        Container container = pod().getContainers().get(0);
        Duration before = Duration.ofSeconds(Long.parseLong(
                container.getLifecycle().getPreStop().getExec().getCommand().get(1)));

        assertThat(Duration.ofSeconds(pod().getTerminationGracePeriodSeconds()))
                .isGreaterThanOrEqualTo(hub.plus(before));
    }

    @Test
    void selectors_meet_the_pods() throws IOException {
        Map<String, String> labels = hub().getSpec().getTemplate().getMetadata().getLabels();
        List<JsonNode> selectors = new ArrayList<>();
        for (Path file : manifests()) {
            documents(file).forEach(document -> {
                selectors.addAll(document.findValues("podSelector"));
                JsonNode selector = document.path("spec").path("selector");
                selectors.add(selector.has("matchLabels") ? selector.path("matchLabels") : selector);
            });
        }
        assertThat(selectors)
                .filteredOn(selector -> selector.has("app.kubernetes.io/name"))
                .hasSizeGreaterThan(3)
                .allSatisfy(selector -> assertThat(labels).containsAllEntriesOf(strings(selector)));
    }

    private static Map<String, String> strings(JsonNode selector) {
        Map<String, String> strings = new HashMap<>();
        selector.properties()
                .forEach(field -> strings.put(field.getKey(), field.getValue().asText()));
        return strings;
    }

    private static List<JsonNode> named(JsonNode kustomization) {
        List<JsonNode> named = new ArrayList<>();
        kustomization.path("resources").forEach(named::add);
        kustomization.path("components").forEach(named::add);
        kustomization.path("patches").findValues("path").forEach(named::add);
        kustomization.findValues("files").forEach(files -> files.forEach(named::add));
        named.removeIf(node -> node.asText().startsWith("/"));
        return named;
    }

    private static PodSpec pod() throws IOException {
        return hub().getSpec().getTemplate().getSpec();
    }

    private static StatefulSet hub() throws IOException {
        return TYPED.treeToValue(
                documents(KUBERNETES.resolve("base/statefulset.yaml")).get(0), StatefulSet.class);
    }

    private static String name(JsonNode document) {
        return document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
    }

    /** Whole manifests: patches give only parts, a custom resource has no type here, and settings are no manifests. */
    private static List<Path> manifests() throws IOException {
        return files(".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml") && !file.endsWith("scaledobject.yaml"))
                .filter(file -> !file.endsWith("egress.yaml") && !file.endsWith("partners.yaml"))
                .filter(file -> !file.endsWith("prometheus-adapter-rule.yaml"))
                .filter(file -> !file.getParent().endsWith("settings")
                        && !file.getParent().endsWith("partners"))
                .toList();
    }

    private static List<JsonNode> documents(Path file) {
        try {
            List<JsonNode> documents = new ArrayList<>();
            YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile()).forEachRemaining(documents::add);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(KUBERNETES)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
