package dev.todoke.hub.app.home;

import java.nio.file.Path;

/** A key or password file is not there and the hub may not make it. */
public final class MissingKey extends RuntimeException {

    /**
     * @param file what was looked for
     * @param remedy how to get one, as a full sentence
     */
    public MissingKey(Path file, String remedy) {
        super("Missing: " + file + ", and todoke.keys.create-missing is false. " + remedy);
    }
}
