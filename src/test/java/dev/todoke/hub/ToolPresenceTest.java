package dev.todoke.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolPresenceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void one_tool_on_the_path() throws IOException {
        Path tool = Files.writeString(folder.resolve("mihon-tool"), "#!/bin/sh\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void runs_the_test_when_the_tool_or_its_alternative_is_there() {
        ToolPresence unit = new ToolPresence(Map.of("PATH", folder.toString(), "CI", "true"));
        assertThat(unit.verdict("a test", "mihon-tool").isDisabled()).isFalse();
        assertThat(unit.verdict("a test", "no-such-tool|mihon-tool").isDisabled())
                .isFalse();
    }

    @Test
    void skips_the_test_when_one_of_its_tools_is_absent() {
        ToolPresence unit = new ToolPresence(Map.of("PATH", folder.toString()));
        var actual = unit.verdict("a test", "mihon-tool", "no-such-tool");
        assertThat(actual.isDisabled()).isTrue();
        assertThat(actual.getReason())
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("no-such-tool").doesNotContain("mihon-tool"));
    }

    @Test
    void fails_instead_of_skipping_on_a_build_machine() {
        ToolPresence unit = new ToolPresence(Map.of("PATH", folder.toString(), "CI", "true"));
        assertThatThrownBy(() -> unit.verdict("a test", "no-such-tool")).hasMessageContaining("no-such-tool");
    }
}
