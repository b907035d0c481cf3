package dev.todoke.hub.app.home;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hub keeps its state, and whether it may make keys there.
 *
 * @param home folder of all state: keys, archive, and in rehearsal mode the database and the broker's journal too
 * @param keys how keys, users and passwords come to be
 */
@ConfigurationProperties("todoke")
public record HubHome(
        @DefaultValue("data") Path home, @DefaultValue Keys keys) {

    /**
     * Rules for key material.
     *
     * @param createMissing make keys and passwords that are not there; true in rehearsal mode only
     */
    public record Keys(@DefaultValue("false") boolean createMissing) {}

    public HubHome {
        home = home.toAbsolutePath().normalize();
    }

    /** A file or folder below the home folder. */
    public Path resolve(String relative) {
        return home.resolve(relative);
    }
}
