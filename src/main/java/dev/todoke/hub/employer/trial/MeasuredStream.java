package dev.todoke.hub.employer.trial;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Measures what is read through it. */
final class MeasuredStream extends FilterInputStream {
    private final MessageDigest digest;
    private long size;

    MeasuredStream(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = in.read(into, from, most);
        if (count > 0) {
            digest.update(into, from, count);
            size += count;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what a reader that gave up early has left. */
    void toTheEnd() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    long size() {
        return size;
    }

    /** In lower-case hexadecimal; to be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
