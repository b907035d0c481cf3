package dev.todoke.hub.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path folder;

    @Test
    void refuses_a_second_hub_on_the_same_folder() throws Exception {
        HubHome home = TestHome.makingKeys(folder);
        HomeLock unit = new HomeLock(home);

        assertThatThrownBy(() -> new HomeLock(home))
                .isInstanceOf(HomeInUse.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("todoke.home");
        unit.close();
    }

    @Test
    void makes_the_folder_for_the_owner_only() throws Exception {
        Path made = folder.resolve("data");

        new HomeLock(TestHome.makingKeys(made)).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void lets_the_next_hub_in_when_the_first_is_gone() throws Exception {
        HubHome home = TestHome.makingKeys(folder);
        new HomeLock(home).close();

        new HomeLock(home).close();
    }
}
