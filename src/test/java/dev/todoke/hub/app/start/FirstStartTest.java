package dev.todoke.hub.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.app.home.TestHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    Path folder;

    @Test
    void a_note_is_on_disk_for_the_owner_only_as_soon_as_it_is_made() throws Exception {
        FirstStart unit = new FirstStart(TestHome.makingKeys(folder));

        unit.add("画面 / Desk", "viewer  abc");

        Path actual = folder.resolve("first-start.txt");
        assertThat(actual).content().contains("初期パスワード", "initial passwords", "[画面 / Desk]\nviewer  abc\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(actual)))
                .isEqualTo("rw-------");
    }

    @Test
    void lines_of_a_section_stay_together() {
        FirstStart unit = new FirstStart(TestHome.makingKeys(folder));

        unit.add("Desk", "viewer");
        unit.add("Broker", "hub");
        unit.add("Desk", "operator");

        assertThat(folder.resolve("first-start.txt")).content().contains("[Desk]\nviewer\noperator\n\n[Broker]\nhub\n");
    }

    @Test
    void a_later_start_adds_below_and_keeps_what_is_there() {
        new FirstStart(TestHome.makingKeys(folder)).add("Broker", "hub");

        new FirstStart(TestHome.makingKeys(folder)).add("Broker", "new-insurer");

        assertThat(folder.resolve("first-start.txt")).content().contains("[Broker]\nhub\n\n[Broker]\nnew-insurer\n");
    }

    @Test
    void nothing_to_note_leaves_no_file() {
        new FirstStart(TestHome.makingKeys(folder));

        assertThat(folder.resolve("first-start.txt")).doesNotExist();
    }
}
