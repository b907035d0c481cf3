package dev.todoke.hub.faults;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file an employer uploads.
 *
 * @param number from 1, in the order of their time
 * @param atMillis when it is to be uploaded, from the begin of the run
 * @param account the employer
 * @param name the name it is uploaded under, which may be that of another file before
 * @param repeats number of the file whose bytes it has again, 0 for a new one
 * @param records what it holds; for a repeated file what the first one held
 */
record FiledFile(
        int number,
        long atMillis,
        String account,
        String name,
        byte[] content,
        int repeats,
        List<FiledRecord> records) {

    FiledFile {
        records = List.copyOf(records);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name + " of " + account;
    }
}
