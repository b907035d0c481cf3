package dev.todoke.hub.agency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a ZIP that somebody else made: never to disk, within bounds, and only names that stay inside. */
final class BoundedZip {
    private static final int MAX_ENTRIES = 100;
    private static final int MAX_BYTES = 64 << 20;
    /** Names without the UTF-8 mark were written by Windows. */
    private static final Charset NAMES = Charset.forName("windows-31j");

    private BoundedZip() {}

    /** The files by their name without folders; the first of two with the same name would be ambiguous, so that is an error. */
    static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int left = MAX_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), NAMES)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || files.size() == MAX_ENTRIES) {
                    throw new AgencyProtocolError("A document is larger than " + MAX_BYTES + " bytes or " + MAX_ENTRIES
                            + " files when unpacked");
                }
                if (files.put(nameInside(entry.getName()), content) != null) {
                    throw new AgencyProtocolError("A document holds two files of the same name");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new AgencyProtocolError("A document is not a readable ZIP");
        }
        if (files.isEmpty()) {
            throw new AgencyProtocolError("A document is not a ZIP or has no files");
        }
        return files;
    }

    private static String nameInside(String entryName) {
        String path = entryName.replace('\\', '/');
        boolean leaves = path.startsWith("/") || path.contains(":") || ("/" + path + "/").contains("/../");
        if (leaves) {
            throw new AgencyProtocolError("A document holds a file that points outside of it");
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
