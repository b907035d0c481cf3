package dev.todoke.hub.filing.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes for the parser, which keeps a name, a comment or an instruction whole in memory: one that is longer than any record ends the reading. */
final class BoundedMarkup extends FilterInputStream {
    private static final int MOST_BYTES = 1 << 20;

    private int bytes;

    /** Too many bytes without an end of what began. */
    static final class TooLong extends IOException {}

    BoundedMarkup(InputStream in) {
        super(in);
    }

    /** Says that the parser came to the end of something. */
    void begin() {
        bytes = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        int read = super.read(target, from, most);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        bytes += read;
        if (bytes > MOST_BYTES) {
            throw new TooLong();
        }
    }
}
