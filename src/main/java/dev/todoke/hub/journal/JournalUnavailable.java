package dev.todoke.hub.journal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The journal took no line, as a rule because its disk is full. Worth trying again. */
public class JournalUnavailable extends UncheckedIOException {
    public JournalUnavailable(IOException cause) {
        super("The hand-over journal cannot be written", cause);
    }
}
