package dev.todoke.hub.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Keeps the bytes of every received file, encrypted, before anything else is done with them. */
public interface Archive {

    /**
     * Streams a file into the archive. The file is on disk (fsync) when this returns; memory use does not depend on its size.
     *
     * @param in the bytes; read to the end, not closed
     */
    ArchivedOriginal store(InputStream in) throws IOException;

    /** Streams the original bytes back; an altered or truncated archive file ends in an {@link IOException}. */
    InputStream open(UUID id) throws IOException;
}
