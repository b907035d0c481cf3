package dev.todoke.hub.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the bytes of every received file, encrypted, before anything else is done with them.
 *
 * <p>Storing does not wait for what becomes of the file, so an original can be left without a filing when the hub stops in between; the
 * sender's file is then still in its inbox and is taken again. Such originals are the rows of {@code archived_original} whose id no
 * {@code filing.archive_id} and no {@code parked_message.archive_id} names; a file without a row (stopped between the two) has an id as
 * its name that the table does not know, and a {@code .part} file was never whole.
 */
public interface Archive {

    /**
     * Streams a file into the archive. The file is on disk (fsync) when this returns; memory use does not depend on its size.
     *
     * @param in the bytes; read to the end, not closed
     */
    default ArchivedOriginal store(InputStream in) throws IOException {
        return store(in, "");
    }

    /**
     * Streams a file into the archive together with a label that says where it belongs, for {@link #unknown}.
     *
     * @param label encrypted with the file and no part of it; at most 4,000 characters
     */
    ArchivedOriginal store(InputStream in, String label) throws IOException;

    /**
     * Labelled originals on disk that the database does not know, after it was restored to an earlier point in time.
     *
     * @param from first day they were stored
     */
    List<UnknownOriginal> unknown(LocalDate from) throws IOException;

    /**
     * Makes an original known to the database again; does nothing when it is known.
     *
     * @throws IOException also when the file does not open to its end: then it is left as it is
     */
    ArchivedOriginal admit(UnknownOriginal unknown) throws IOException;

    /**
     * Keeps small files, many at once; all are on disk when this returns.
     *
     * @param files the bytes of each
     * @param labels the label of each, in the same order
     * @return what was kept, in the order of the files
     */
    List<ArchivedOriginal> storeAll(List<byte[]> files, List<String> labels) throws IOException;

    /**
     * Streams the original bytes back; an altered or truncated archive file ends in an {@link IOException}. Originals hold personal numbers:
     * that one is opened is in the audit trail, durably, before its first byte is handed out.
     *
     * @param actor who opens it: a route id or a desk user
     * @param reason what for
     */
    InputStream open(UUID id, String actor, String reason) throws IOException;

    /**
     * Deletes an original for good and enters it into the deletion ledger; does nothing when there is none.
     *
     * @param why the end of which retention, or whose request
     * @param actor who deletes: a route id or a desk user
     */
    void forget(UUID id, String why, String actor) throws IOException;
}
