package dev.todoke.hub.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Renders files for the outbox from what is committed; whoever knows a kind of file implements it. */
public interface OutboxContent {

    boolean renders(OutboxFile.Kind kind);

    void write(OutboxFile file, OutputStream out) throws IOException;

    /** Writes files, one after the other. */
    @FunctionalInterface
    interface Writer {
        void write(OutboxFile file, OutputStream out) throws IOException;
    }

    /**
     * Makes ready to write several files within the caller's transaction, so that what they are made of is read for all of them at once.
     *
     * @param files those that are going to be written, of kinds this renders
     */
    default Writer together(List<OutboxFile> files) {
        return this::write;
    }
}
