package dev.todoke.hub.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** Rows in the text format of COPY: columns apart by tabs, rows by line feeds, {@code \N} for null, in UTF-8. Not thread-safe. */
final class CopyText implements RowValues {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer;
    private int length;
    private boolean first = true;

    CopyText(int capacity) {
        buffer = new byte[capacity];
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void endRow() {
        room(1);
        buffer[length++] = '\n';
        first = true;
    }

    @Override
    public RowValues text(String value) {
        return begin(value) ? escaped(value) : this;
    }

    @Override
    public RowValues json(String value) {
        return text(value);
    }

    @Override
    public RowValues uuid(UUID value) {
        return begin(value) ? plain(value.toString()) : this;
    }

    @Override
    public RowValues number(Long value) {
        return begin(value) ? plain(value.toString()) : this;
    }

    @Override
    public RowValues day(LocalDate value) {
        return begin(value) ? plain(value.toString()) : this;
    }

    /** In ISO 8601 with its {@code Z}, so the session's time zone does not matter. */
    @Override
    public RowValues time(Instant value) {
        return begin(value) ? plain(value.toString()) : this;
    }

    @Override
    public RowValues bytes(byte[] value) {
        if (begin(value)) {
            room(3 + 2 * value.length);
            buffer[length++] = '\\'; // escaped: the value itself begins with one
            buffer[length++] = '\\';
            buffer[length++] = 'x';
            for (byte one : value) {
                buffer[length++] = HEX[one >> 4 & 15];
                buffer[length++] = HEX[one & 15];
            }
        }
        return this;
    }

    /** @return whether there is a value to follow */
    private boolean begin(Object value) {
        room(3);
        if (!first) {
            buffer[length++] = '\t';
        }
        first = false;
        if (value == null) {
            buffer[length++] = '\\';
            buffer[length++] = 'N';
        }
        return value != null;
    }

    private RowValues plain(String ascii) {
        int size = ascii.length();
        room(size);
        for (int at = 0; at < size; at++) {
            buffer[length++] = (byte) ascii.charAt(at);
        }
        return this;
    }

    /** UTF-8 never has the bytes of these signs inside another character, so what is escaped can be looked for in bytes. */
    private RowValues escaped(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        room(2 * utf8.length);
        for (byte one : utf8) {
            byte letter = letter(one);
            if (letter != 0) {
                buffer[length++] = '\\';
            }
            buffer[length++] = letter == 0 ? one : letter;
        }
        return this;
    }

    private static byte letter(byte sign) {
        return switch (sign) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\b' -> 'b';
            case '\f' -> 'f';
            case 0x0B -> 'v';
            default -> 0;
        };
    }

    private void room(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
