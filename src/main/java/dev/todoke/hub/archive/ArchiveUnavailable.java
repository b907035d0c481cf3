package dev.todoke.hub.archive;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The archive took nothing, as a rule because its disk is full: nothing is wrong with what was to be stored. Worth trying again. */
public class ArchiveUnavailable extends UncheckedIOException {
    public ArchiveUnavailable(IOException cause) {
        super("The archive cannot be written", cause);
    }
}
