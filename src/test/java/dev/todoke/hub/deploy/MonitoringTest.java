package dev.todoke.hub.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Alarms lead to their section in the runbook, in two languages; dashboards draw from the data source that is provisioned. */
class MonitoringTest {

    private static final Path MONITORING = Path.of("deploy/monitoring");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TestFactory
    Stream<DynamicTest> every_alarm_has_its_section_in_the_runbook() throws IOException {
        String page = Files.readString(Path.of("docs/operations.md"));
        return alarms().map(alarm -> DynamicTest.dynamicTest(alarm.path("alert").asText(), () -> {
            JsonNode texts = alarm.path("annotations");
            String name = alarm.path("alert").asText();
            assertThat(texts.path("summary").asText()).isNotBlank();
            assertThat(texts.path("summary_ja").asText()).isNotBlank();
            assertThat(alarm.path("labels").path("severity").asText()).isIn("page", "ticket");
            assertThat(texts.path("runbook_url").asText())
                    .isEqualTo("docs/operations.md#" + name.toLowerCase(java.util.Locale.ROOT));
            assertThat(page).contains("\n### " + name + "\n");
        }));
    }

    @Test
    void alarms_have_names_of_their_own() throws IOException {
        assertThat(alarms().map(alarm -> alarm.path("alert").asText()))
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void dashboards_draw_from_the_provisioned_source() throws IOException {
        JsonNode source = YAML.readTree(MONITORING
                        .resolve("grafana/provisioning/datasources/prometheus.yml")
                        .toFile())
                .path("datasources")
                .get(0);
        Set<String> used = new HashSet<>();
        for (Path board : FiguresUsed.dashboards()) {
            JsonNode json = new ObjectMapper().readTree(board.toFile());
            assertThat(json.path("panels")).as(board.toString()).isNotEmpty();
            json.findValues("datasource")
                    .forEach(named -> used.add(named.path("uid").asText()));
        }
        assertThat(used).containsExactly(source.path("uid").asText());
    }

    @Test
    void figures_are_read_out_of_expressions() {
        assertThat(FiguresUsed.in(
                        "sum by (step) (rate(hub_a_total{x=\"jvm_b\"}[5m])) / on () max(hub_c) > 0.5 and hour() > 3"))
                .containsExactlyInAnyOrder("hub_a_total", "hub_c");
    }

    private static Stream<JsonNode> alarms() throws IOException {
        JsonNode groups =
                YAML.readTree(MONITORING.resolve("alerts.yml").toFile()).path("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false));
    }
}
