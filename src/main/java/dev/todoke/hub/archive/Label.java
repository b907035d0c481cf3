package dev.todoke.hub.archive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands before the bytes of an original, encrypted with them: eight bytes that say so, the length, the label in UTF-8. Originals stored
 * before there were labels begin at once.
 */
final class Label {

    /** Bytes that reading one may take. */
    static final int LONGEST = 16 * 1024;

    private static final int LONGEST_TEXT = 4_000;
    /** No filing begins like this, nor does XML or a ZIP. */
    private static final byte[] MARK = {0, 'L', 'A', 'B', 'E', 'L', '1', 0};

    private Label() {}

    static void write(OutputStream out, String label) throws IOException {
        if (label.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A label has up to " + LONGEST_TEXT + " characters");
        }
        byte[] text = label.getBytes(StandardCharsets.UTF_8);
        DataOutputStream data = new DataOutputStream(out);
        data.write(MARK);
        data.writeShort(text.length);
        data.write(text);
    }

    /** The label of a stream that can be marked; the stream stands behind it. */
    static String read(InputStream in) throws IOException {
        in.mark(LONGEST);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
            return "";
        }
        DataInputStream data = new DataInputStream(in);
        return new String(data.readNBytes(data.readUnsignedShort()), StandardCharsets.UTF_8);
    }

    static void skip(InputStream in) throws IOException {
        read(in);
    }
}
