package dev.todoke.hub.filing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A plain ZIP with one filing in it, read as a stream: nothing is unpacked to disk, so names in it lead nowhere, and reading stops where an
 * archive gives more than a filing can have.
 */
final class FilingArchive {
    /** More than a million records. */
    private static final long MOST_BYTES = 512L << 20;
    /** Filings shrink to a tenth or a twentieth. */
    private static final long MOST_RATIO = 200;

    private static final long BYTES_BEFORE_RATIO = 1 << 20;
    /** First file of a workbook or text document, which is an archive, too. */
    private static final String OFFICE_DOCUMENT = "[Content_Types].xml";

    private static final Charset NAMES = Charset.forName("windows-31j");

    private final Counted packed;

    /** Reads the filing inside. */
    interface Content {
        void read(String name, InputStream bytes, FilingSink sink) throws IOException;
    }

    /** The archive cannot be taken as a filing. */
    private static final class Refused extends IOException {
        private final ReadFault fault;

        Refused(ReadFault fault) {
            super(fault.code());
            this.fault = fault;
        }
    }

    FilingArchive(InputStream in) {
        this.packed = new Counted(in);
    }

    /** Hands the one filing to its reader; a problem with the archive goes to the sink. */
    void read(Content content, FilingSink sink) throws IOException {
        Watched watched = new Watched(sink);
        try {
            readOne(content, watched);
        } catch (IOException e) {
            // The XML parser wraps what the stream below it throws.
            Throwable cause = e.getCause() instanceof IOException inner ? inner : e;
            if (cause instanceof Refused refused) {
                watched.spoil(refused.fault);
            } else if (cause instanceof ZipException
                    && String.valueOf(cause.getMessage()).startsWith("encrypted")) {
                // The first file of an archive is looked at before; here a folder came first.
                watched.spoil(ReadFault.ENCRYPTED_ARCHIVE);
            } else if (cause instanceof ZipException || cause instanceof EOFException) {
                watched.spoil(ReadFault.BROKEN_ARCHIVE);
            } else {
                throw e;
            }
        }
    }

    private void readOne(Content content, Watched sink) throws IOException {
        ZipInputStream zip = new ZipInputStream(packed, NAMES);
        Bounded unpacked = new Bounded(zip);
        int files = 0;
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (entry.getName().equals(OFFICE_DOCUMENT)) {
                throw new Refused(ReadFault.UNKNOWN_TYPE);
            }
            if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                if (++files > 1) {
                    throw new Refused(ReadFault.ARCHIVE);
                }
                content.read(baseName(entry.getName()), unpacked, sink);
            }
            if (sink.spoilt) {
                return;
            }
            // Going on to the next entry unpacks the rest of this one, however much that is.
            unpacked.transferTo(OutputStream.nullOutputStream());
        }
        if (files == 0) {
            throw new Refused(ReadFault.ARCHIVE);
        }
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            // A name whose bytes are in no character set the archive could mean.
            throw new Refused(ReadFault.BROKEN_ARCHIVE);
        }
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Knows when the filing has been given up, after which nothing more may be said. */
    private static final class Watched implements FilingSink {
        private final FilingSink sink;
        private boolean spoilt;

        Watched(FilingSink sink) {
            this.sink = sink;
        }

        void spoil(ReadFault fault) {
            if (!spoilt) {
                problem(new ReadProblem(fault, 0, 0, 0, Map.of()));
            }
        }

        @Override
        public void head(FilingHead head) {
            sink.head(head);
        }

        @Override
        public void record(FilingRecord record) {
            sink.record(record);
        }

        @Override
        public void problem(ReadProblem problem) {
            spoilt |= problem.scope() == ReadProblem.Scope.FILE;
            sink.problem(problem);
        }
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            int read = super.read(target, from, most);
            bytes += Math.max(read, 0);
            return read;
        }
    }

    /** What comes out, as long as it is not too much for what went in. */
    private final class Bounded extends InputStream {
        private final InputStream in;
        private long bytes;

        Bounded(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            int read = in.read(target, from, most);
            bytes += Math.max(read, 0);
            boolean bomb = bytes > BYTES_BEFORE_RATIO && bytes / MOST_RATIO > packed.bytes;
            if (bomb || bytes > MOST_BYTES) {
                throw new Refused(ReadFault.BROKEN_ARCHIVE);
            }
            return read;
        }
    }
}
