package dev.todoke.hub.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    private Path folder;

    @Test
    void gives_back_what_was_written_last() {
        Path file = folder.resolve("clock");

        PrivateFile.write(file, "届 1");
        PrivateFile.write(file, "届 2");

        assertThat(PrivateFile.read(file)).isEqualTo("届 2");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_the_owner_may_read_it() throws IOException {
        Path file = folder.resolve("clock");

        PrivateFile.write(file, "1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_a_killed_hub_left_half_written_goes_with_the_next_writing() throws IOException {
        Path file = folder.resolve("clock");
        PrivateFile.write(file, "1");
        Files.writeString(folder.resolve(".new-clock"), "ha");

        PrivateFile.write(file, "2");

        assertThat(PrivateFile.read(file)).isEqualTo("2");
        try (Stream<Path> actual = Files.list(folder)) {
            assertThat(actual).containsExactly(file);
        }
    }
}
