package dev.todoke.hub.simulator.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivedTest {
    private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");
    private static final PackageCheck UNREADABLE =
            new PackageCheck("9990000022007000", "S-1.zip", "no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void every_arrival_is_a_line_also_the_same_again_and_one_that_cannot_be_read() throws Exception {
        try (Received unit = Received.open(folder)) {
            unit.append(AT, "9990000022007000", "S-1.zip", "aa", UNREADABLE);
            unit.append(AT, "9990000022007000", "S-1.zip", "aa", UNREADABLE);
        }
        var lines = Files.readAllLines(folder.resolve("received.jsonl"));
        assertThat(lines).hasSize(2);
        JsonNode line = new ObjectMapper().readTree(lines.get(1));
        assertThat(line.path("fileName").asText()).isEqualTo("S-1.zip");
        assertThat(line.path("sha256").asText()).isEqualTo("aa");
        assertThat(line.path("passed").asBoolean()).isFalse();
        assertThat(line.path("people")).isEmpty();
    }

    @Test
    void a_line_that_a_crash_cut_off_spoils_no_other() throws Exception {
        Files.writeString(folder.resolve("received.jsonl"), "{\"at\":", StandardOpenOption.CREATE);
        try (Received unit = Received.open(folder)) {
            unit.append(AT, "9990000022007000", "S-2.zip", "bb", UNREADABLE);
        }
        assertThat(Files.readAllLines(folder.resolve("received.jsonl")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{\"at\":\"2026-12-01T00:00:00Z\"");
    }
}
