package dev.todoke.hub.app.home;

import java.nio.file.Path;

/** Home folders of tests. */
public final class TestHome {

    private TestHome() {}

    /** A folder in which the hub may make its keys, as in rehearsal mode. */
    public static HubHome makingKeys(Path folder) {
        return new HubHome(folder, new HubHome.Keys(true));
    }

    /** A folder in which every key must be there, as in production mode. */
    public static HubHome withoutMakingKeys(Path folder) {
        return new HubHome(folder, new HubHome.Keys(false));
    }
}
