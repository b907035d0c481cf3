package dev.todoke.hub.filing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP files that have the same bytes wherever they are made: nothing is compressed, and the clock stands still. */
final class SampleArchive {
    private static final LocalDateTime PACKED_AT = LocalDateTime.of(2026, 12, 1, 9, 0);
    private static final int FLAGS_OF_FIRST_FILE = 6;

    private SampleArchive() {}

    static byte[] of(String name, byte[] content) {
        return of(name, content, name, new byte[0]);
    }

    /** @param second name of a second file; the first one's for none */
    static byte[] of(String name, byte[] content, String second, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, CsvText.CHARSET)) {
            add(zip, name, content);
            if (!second.equals(name)) {
                add(zip, second, other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An archive that says its file is encrypted. */
    static byte[] withPassword(String name, byte[] content) {
        byte[] zip = of(name, content);
        zip[FLAGS_OF_FIRST_FILE] |= 1;
        return zip;
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(PACKED_AT);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
