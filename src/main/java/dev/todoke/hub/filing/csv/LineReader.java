package dev.todoke.hub.filing.csv;

import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines of bytes that end in CR LF, and tells how the file ends otherwise. Holds one line in memory. */
final class LineReader {
    /** Longer than any record: the widest has 139 items of at most 75 bytes. */
    private static final int MAX_LINE = 16_384;

    private static final int DOS_END_OF_FILE = 0x1A;

    private final InputStream in;
    private final byte[] buffer = new byte[65_536];
    private int next;
    private int limit;
    private final byte[] line = new byte[MAX_LINE];
    private int length;
    private long number;

    /** What {@link #advance} found. */
    enum Found {
        /** A line that ends in CR LF. */
        LINE,
        /** The end of the file, right after a line. */
        END,
        /** Bytes without a line end. */
        UNFINISHED,
        /** A line that ends in LF only. */
        LF_ONLY,
        /** A line longer than any record. */
        TOO_LONG
    }

    LineReader(InputStream in) {
        this.in = in;
    }

    Found advance() throws IOException {
        length = 0;
        number++;
        while (true) {
            int b = read();
            if (b < 0) {
                return length == 0 || length == 1 && line[0] == DOS_END_OF_FILE ? Found.END : Found.UNFINISHED;
            }
            if (b == '\n') {
                if (length == 0 || line[length - 1] != '\r') {
                    return Found.LF_ONLY;
                }
                length--;
                return Found.LINE;
            }
            if (length == MAX_LINE) {
                return Found.TOO_LONG;
            }
            line[length++] = (byte) b;
        }
    }

    private int read() throws IOException {
        if (next == limit) {
            limit = in.read(buffer);
            next = 0;
            if (limit <= 0) {
                limit = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xFF;
    }

    /** Bytes of the line; only the first {@link #length()} count. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Number of the line, from 1. */
    long number() {
        return number;
    }
}
