package dev.todoke.hub.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedTimeTest {
    private static final Instant START = Instant.parse("2026-11-30T23:30:00Z");
    private static final Duration DAY = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Instant machine = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void all_processes_show_the_same_whenever_they_start() {
        Clock one = clock();
        assertThat(one.instant()).isEqualTo(START);
        pass(Duration.ofSeconds(30));
        Clock other = clock();
        assertThat(one.instant()).isEqualTo(START.plus(Duration.ofHours(12)));
        assertThat(other.instant()).isEqualTo(one.instant());
    }

    @Test
    void a_replaced_line_makes_all_jump_and_later_ones_follow() throws Exception {
        Clock one = clock();
        pass(Duration.ofSeconds(1));
        Instant before = one.instant();
        replace(machine + " " + before.plus(Duration.ofDays(3)));
        pass(Duration.ofSeconds(1));

        Instant expected = before.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(24));
        assertThat(one.instant()).isEqualTo(expected);
        assertThat(clock().instant()).isEqualTo(expected);
    }

    @Test
    void a_jump_back_makes_it_stand_still_until_it_has_caught_up() throws Exception {
        Clock one = clock();
        pass(Duration.ofSeconds(10));
        Instant before = one.instant();
        replace(machine + " " + before.minus(Duration.ofMinutes(24)));
        assertThat(one.instant()).isEqualTo(before);
        pass(Duration.ofSeconds(1));
        assertThat(one.instant()).isEqualTo(before);
        pass(Duration.ofSeconds(1));
        assertThat(one.instant()).isEqualTo(before.plus(Duration.ofMinutes(24)));
    }

    @Test
    void what_cannot_be_read_changes_nothing() throws Exception {
        Clock one = clock();
        replace("no time");
        pass(Duration.ofSeconds(30));
        assertThat(one.instant()).isEqualTo(START.plus(Duration.ofHours(12)));
    }

    private Clock clock() {
        return SharedTime.at(folder.resolve("clock"), START, DAY, () -> machine).clock(ZoneOffset.UTC);
    }

    private void pass(Duration real) {
        machine = machine.plus(real);
    }

    /** The file's own time is set to something new: two writings can fall into one tick of the file system. */
    private void replace(String line) throws Exception {
        Path file = Files.writeString(folder.resolve("new"), line + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000)));
        Files.move(file, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
