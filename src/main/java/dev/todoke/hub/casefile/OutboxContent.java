package dev.todoke.hub.casefile;

import java.io.IOException;
import java.io.OutputStream;

/** Renders files for the outbox from what is committed; whoever knows a kind of file implements it. */
public interface OutboxContent {

    boolean renders(OutboxFile.Kind kind);

    void write(OutboxFile file, OutputStream out) throws IOException;
}
