package dev.todoke.hub.filing;

import dev.todoke.hub.filing.csv.CsvFilingReader;
import dev.todoke.hub.filing.xml.XmlFilingReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out how a file is written, by what is in it and then by its name, and reads it. */
@Component
public final class FilingReaders {
    private static final int PROBE = 4096;

    /**
     * Reads a file to its end, or to the first thing that spoils it. Memory does not grow with the file.
     *
     * @param fileName name the sender gave it
     * @param in the bytes; not closed
     * @throws IOException when the bytes cannot be had; what is wrong in them goes to the sink
     */
    public void read(String fileName, InputStream in, FilingSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, PROBE * 2);
        byte[] start = startOf(bytes);
        if (!isArchive(fileName, start)) {
            readPlain(fileName, bytes, start, sink);
        } else if (isEncrypted(start)) {
            sink.problem(new ReadProblem(ReadFault.ENCRYPTED_ARCHIVE, 0, 0, 0, Map.of()));
        } else {
            new FilingArchive(bytes).read(FilingReaders::readFromArchive, sink);
        }
    }

    private static byte[] startOf(BufferedInputStream bytes) throws IOException {
        bytes.mark(PROBE);
        byte[] start = bytes.readNBytes(PROBE);
        bytes.reset();
        return start;
    }

    private static void readPlain(String fileName, BufferedInputStream bytes, byte[] start, FilingSink sink)
            throws IOException {
        String name = fileName.toUpperCase(Locale.ROOT);
        ReadFault refusal = refusal(name, start);
        if (refusal != null) {
            sink.problem(new ReadProblem(refusal, 0, 0, 0, Map.of()));
        } else if (isXml(name, start)) {
            new XmlFilingReader(bytes, sink).read();
        } else {
            new CsvFilingReader(bytes, Variant.ofFileName(name), sink).read();
        }
    }

    private static void readFromArchive(String name, InputStream content, FilingSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(content, PROBE * 2);
        byte[] start = startOf(bytes);
        if (isArchive(name, start)) {
            sink.problem(new ReadProblem(ReadFault.ARCHIVE, 0, 0, 0, Map.of()));
        } else {
            readPlain(name, bytes, start, sink);
        }
    }

    private static boolean isArchive(String fileName, byte[] start) {
        return fileName.toUpperCase(Locale.ROOT).endsWith(".ZIP") || startsWith(start, 'P', 'K', 3, 4);
    }

    // Bit 0 of the flags in the header of the first file.
    private static boolean isEncrypted(byte[] start) {
        return start.length > 6 && (start[6] & 1) == 1;
    }

    private static ReadFault refusal(String name, byte[] start) {
        if (isBlank(start)) {
            return ReadFault.EMPTY;
        }
        if (name.startsWith("10101")) {
            return ReadFault.HELLO_WORK;
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "CRY" -> ReadFault.ENCRYPTED;
            case "JKK" -> ReadFault.WORK_FILE;
            case "DTA" -> ReadFault.AGENCY_DATA;
            case "CSV", "TXT", "XML" -> null;
            default -> firstSign(start) == '<' ? null : ReadFault.UNKNOWN_TYPE;
        };
    }

    private static boolean isXml(String name, byte[] start) {
        return firstSign(start) == '<' || name.endsWith(".XML");
    }

    private static boolean isBlank(byte[] start) {
        for (byte b : start) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return start.length < PROBE;
    }

    // The first byte that is no white space and no byte order mark; in UTF-16 the NUL beside it is passed over too.
    private static int firstSign(byte[] start) {
        for (byte b : start) {
            if (b > ' ') {
                return b;
            }
            boolean mark =
                    b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF || b == (byte) 0xFE || b == (byte) 0xFF;
            if (b < 0 && !mark) {
                return b;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] start, int... sign) {
        for (int i = 0; i < sign.length; i++) {
            if (i >= start.length || start[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }
}
