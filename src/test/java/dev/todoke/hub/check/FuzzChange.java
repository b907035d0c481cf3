package dev.todoke.hub.check;

import dev.todoke.hub.filing.CsvText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** One way to spoil a file. What means nothing to a file, such as columns of a ZIP, spoils it some other way or not at all. */
enum FuzzChange {
    FLIP_BIT((bytes, random) -> {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }),
    SET_BYTE((bytes, random) -> {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = anyByte(random);
        }
        return bytes;
    }),
    INSERT_BYTES((bytes, random) -> {
        byte[] inserted = new byte[1 + random.nextInt(random.nextInt(100) == 0 ? 40_000 : 4)];
        Arrays.fill(inserted, anyByte(random));
        return splice(bytes, random.nextInt(bytes.length + 1), 0, inserted);
    }),
    DELETE_BYTES((bytes, random) -> {
        int at = random.nextInt(bytes.length + 1);
        return splice(bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(20)), new byte[0]);
    }),
    DOUBLE_BYTES((bytes, random) -> {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
        return splice(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
    }),
    CUT_OFF((bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))),
    SWAP_LINES((bytes, random) -> lines(bytes, random, (lines, r) -> {
        Collections.swap(lines, r.nextInt(lines.size()), r.nextInt(lines.size()));
        return lines;
    })),
    DROP_LINE((bytes, random) -> lines(bytes, random, (lines, r) -> {
        lines.remove(r.nextInt(lines.size()));
        return lines;
    })),
    DOUBLE_LINE((bytes, random) -> lines(bytes, random, (lines, r) -> {
        int line = r.nextInt(lines.size());
        lines.addAll(line, Collections.nCopies(1 + r.nextInt(3), lines.get(line)));
        return lines;
    })),
    LINE_ENDS((bytes, random) -> bytes(text(bytes).replace("\r\n", one(random, "\n", "\r", "\n\r", "", "\r\r\n")))),
    ADD_COLUMN((bytes, random) -> columns(bytes, random, (columns, r) -> {
        columns.add(r.nextInt(columns.size() + 1), column(r));
        return columns;
    })),
    DROP_COLUMN((bytes, random) -> columns(bytes, random, (columns, r) -> {
        columns.remove(r.nextInt(columns.size()));
        return columns;
    })),
    SET_COLUMN((bytes, random) -> columns(bytes, random, (columns, r) -> {
        columns.set(r.nextInt(columns.size()), column(r));
        return columns;
    })),
    SET_COLUMNS((bytes, random) -> columns(bytes, random, (columns, r) -> {
        for (int i = r.nextInt(10); i >= 0; i--) {
            columns.set(r.nextInt(columns.size()), column(r));
        }
        return columns;
    })),
    OTHER_CHARSET((bytes, random) -> new String(bytes, one(random, CsvText.CHARSET, StandardCharsets.UTF_8))
            .getBytes(Charset.forName(
                    one(random, "UTF-8", "UTF-16", "UTF-16LE", "EUC-JP", "ISO-2022-JP", "UTF-32", "windows-31j")))),
    TEXT_OF_ELEMENT((bytes, random) -> between(bytes, random, '>', '<', one(random, FuzzWords.VALUES))),
    NAME_OF_ELEMENT((bytes, random) -> between(bytes, random, '<', '>', one(random, FuzzWords.NAMES))),
    INSERT_MARKUP(
            (bytes, random) -> splice(bytes, random.nextInt(bytes.length + 1), 0, utf8(one(random, FuzzWords.MARKUP)))),
    NEST_DEEPLY((bytes, random) -> {
        String name = one(random, FuzzWords.NAMES);
        int depth = 1 + random.nextInt(40);
        int at = Math.max(0, indexOf(bytes, '<', random.nextInt(bytes.length + 1)));
        return splice(bytes, at, 0, utf8(("<" + name + ">").repeat(depth) + ("</" + name + ">").repeat(depth)));
    });

    private final BiFunction<byte[], Random, byte[]> change;

    FuzzChange(BiFunction<byte[], Random, byte[]> change) {
        this.change = change;
    }

    static FuzzChange any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    byte[] apply(byte[] bytes, Random random) {
        return change.apply(bytes, random);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choice) {
        return choice[random.nextInt(choice.length)];
    }

    private static String one(Random random, List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    // Bytes of a value as characters, now and then those of the wrong character set.
    private static String column(Random random) {
        boolean wrong = random.nextInt(10) == 0;
        return text(one(random, FuzzWords.VALUES).getBytes(wrong ? StandardCharsets.UTF_8 : CsvText.CHARSET));
    }

    // Half of them mean something to one of the formats.
    private static byte anyByte(Random random) {
        String signs = ",\r\n\u001a\u0000 \"<>&;'/!?[]-\u0080\u0081\u00a0\u00fd\u00ff";
        return (byte) (random.nextBoolean() ? random.nextInt(256) : signs.charAt(random.nextInt(signs.length())));
    }

    private static byte[] splice(byte[] bytes, int at, int dropped, byte[] inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + inserted.length);
        out.write(bytes, 0, at);
        out.writeBytes(inserted);
        out.write(bytes, at + dropped, bytes.length - at - dropped);
        return out.toByteArray();
    }

    // One character for each byte, so that nothing is lost on the way.
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lines(byte[] bytes, Random random, BiFunction<List<String>, Random, List<String>> change) {
        List<String> lines = new ArrayList<>(List.of(text(bytes).split("(?<=\n)", -1)));
        return bytes(String.join("", change.apply(lines, random)));
    }

    private static byte[] columns(byte[] bytes, Random random, BiFunction<List<String>, Random, List<String>> change) {
        return lines(bytes, random, (lines, r) -> {
            int line = r.nextInt(lines.size());
            String whole = lines.get(line);
            String end = whole.endsWith("\r\n") ? "\r\n" : "";
            List<String> columns = new ArrayList<>(
                    List.of(whole.substring(0, whole.length() - end.length()).split(",", -1)));
            lines.set(line, String.join(",", change.apply(columns, r)) + end);
            return lines;
        });
    }

    private static byte[] between(byte[] bytes, Random random, char from, char to, String text) {
        int start = indexOf(bytes, from, random.nextInt(bytes.length + 1));
        int end = start < 0 ? -1 : indexOf(bytes, to, start + 1);
        return end < 0 ? bytes : splice(bytes, start + 1, end - start - 1, utf8(text));
    }

    private static int indexOf(byte[] bytes, char sign, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == sign) {
                return at;
            }
        }
        return -1;
    }
}
