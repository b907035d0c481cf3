package dev.todoke.hub.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A file of {@code mappings/layouts} as it is written. The words are explained in {@code mappings/layouts/README.md}. */
record LayoutFile(String recordCode, String prefix, String source, List<VersionLine> versions, List<Line> items) {

    record VersionLine(Variant variant, String items, String ja, String en) {}

    /** An item, or with {@code block} several items that belong to one person. */
    record Line(
            Object block,
            List<Line> items,
            String name,
            String code,
            String ja,
            String en,
            Shape shape,
            boolean required,
            String requiredIf,
            String emptyIf,
            int bytes,
            int exact,
            int chars,
            String codes,
            String era,
            String with,
            Set<String> not,
            boolean notZeros,
            boolean notFuture,
            boolean hold,
            long least,
            String range,
            Secrecy secret,
            String xml,
            String joint) {}

    /**
     * One item with all its names written out.
     *
     * @param block name of its block and a dot, or empty
     */
    record Entry(Line line, String block, String ja, String en) {
        /** Full name. The rules ask for items by literals, and of two interned texts one look tells that they are the same. */
        String name() {
            return (block + line.name).intern();
        }
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Line line : items) {
            if (line.block == null) {
                entries.add(new Entry(line, "", line.ja, line.en));
            } else {
                addBlock(line, entries);
            }
        }
        return entries;
    }

    private static void addBlock(Line block, List<Entry> entries) {
        List<?> names = block.block instanceof List<?> list ? list : List.of(block.block);
        for (int i = 0; i < names.size(); i++) {
            String number = Integer.toString(i + 1);
            String ja = block.ja.replace("{n}", number) + "の";
            String en = block.en.replace("{n}", number) + ": ";
            for (Line line : block.items) {
                entries.add(new Entry(line, names.get(i) + ".", ja + line.ja, en + line.en));
            }
        }
    }
}
