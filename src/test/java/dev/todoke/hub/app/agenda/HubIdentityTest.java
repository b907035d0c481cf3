package dev.todoke.hub.app.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubIdentityTest {

    @TempDir
    Path folder;

    @Test
    void is_the_same_after_a_restart() throws Exception {
        assertThat(named("", "one")).isEqualTo(named("", "one")).isNotBlank();
    }

    @Test
    void two_hubs_on_one_host_have_names_of_their_own() throws Exception {
        assertThat(named("", "one")).isNotEqualTo(named("", "two"));
    }

    @Test
    void a_name_that_is_set_is_taken_as_it_is() throws Exception {
        assertThat(named("hub-7", "one")).isEqualTo("hub-7");
        assertThat(folder.resolve("one/hub-id")).doesNotExist();
    }

    private String named(String configured, String home) throws UnknownHostException {
        return new HubIdentity(configured, folder.resolve(home)).id();
    }
}
