package dev.todoke.hub.filing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
    private long read;
    private long offset;
    private boolean endedInMark;

    /** What {@link #advance} found. */
    enum Found {
        /** A line that ends in CR LF. */
        LINE,
        /** The end of the file, right after a line. */
        END,
        /** Bytes without a line end. */
        UNFINISHED,
        /** A line that ends in LF only, or in more than CR LF, as after two transfers in text mode. */
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
        offset = read;
        while (next < limit || fill()) {
            int end = lineFeed();
            int count = Math.min(end - next, MAX_LINE - length);
            System.arraycopy(buffer, next, line, length, count);
            length += count;
            if (next + count < end) {
                return Found.TOO_LONG;
            }
            boolean ended = end < limit;
            int taken = ended ? count + 1 : count;
            next += taken;
            read += taken;
            if (ended) {
                return withoutReturn();
            }
        }
        endedInMark = length == 1 && line[0] == DOS_END_OF_FILE;
        return length == 0 || endedInMark ? Found.END : Found.UNFINISHED;
    }

    private boolean fill() throws IOException {
        next = 0;
        limit = Math.max(in.read(buffer), 0);
        return limit > 0;
    }

    /** Place of the next line feed in the buffer, or the end of what is in it. */
    private int lineFeed() {
        int at = next;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private Found withoutReturn() {
        if (length == 0 || line[length - 1] != '\r') {
            return Found.LF_ONLY;
        }
        length--;
        return length > 0 && line[length - 1] == '\r' ? Found.LF_ONLY : Found.LINE;
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

    /** Byte of the file the line starts at, from 0; at the end of the file its size. */
    long offset() {
        return offset;
    }

    /** Whether the file ended in 1A, the end mark of DOS. */
    boolean endedInMark() {
        return endedInMark;
    }

    /** Whether an ASCII text stands in the line. */
    boolean holds(String text) {
        return new String(line, 0, length, StandardCharsets.ISO_8859_1).contains(text);
    }
}
