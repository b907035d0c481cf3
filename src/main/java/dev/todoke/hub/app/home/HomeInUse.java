package dev.todoke.hub.app.home;

import java.nio.file.Path;

/** Another hub already works on this home folder. */
public final class HomeInUse extends RuntimeException {

    HomeInUse(Path home) {
        super("Another hub is running on " + home
                + ". Stop it first, or give this one its own folder with todoke.home.");
    }
}
