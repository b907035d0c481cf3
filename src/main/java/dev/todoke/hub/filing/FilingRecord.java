package dev.todoke.hub.filing;

import dev.todoke.hub.identity.PersonalNumber;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One record of a filing: the text of each item, as the sender wrote it, and where it stood. It never shows its values by itself. */
public final class FilingRecord {
    private final Layout layout;
    private final int ordinal;
    private final long line;
    private final int width;
    private final String[] values;
    private final long[] places;

    private FilingRecord(Layout layout, int ordinal, long line, int width, String[] values, long[] places) {
        this.layout = layout;
        this.ordinal = ordinal;
        this.line = line;
        this.width = width;
        this.values = values;
        this.places = places;
    }

    /**
     * A record as a reader found it.
     *
     * @param values text of each item in the order of the layout; missing ones at the end are empty
     * @param places line and column of each item, see {@link #at(long, int)}
     */
    public static FilingRecord read(Form form, int ordinal, long line, List<String> values, long[] places) {
        Layout layout = form.layout();
        int items = layout.items().size();
        String[] texts = Arrays.copyOf(values.toArray(String[]::new), items);
        Arrays.fill(texts, Math.min(values.size(), items), items, "");
        return new FilingRecord(layout, ordinal, line, values.size(), texts, Arrays.copyOf(places, items));
    }

    /** A record made of stored content. */
    public static FilingRecord restore(Form form, Map<String, String> content, Optional<PersonalNumber> number) {
        Layout layout = form.layout();
        content.keySet().forEach(layout::item);
        String[] texts = layout.items().stream()
                .map(item -> item.secrecy() == Secrecy.NUMBER
                        ? number.map(PersonalNumber::reveal).orElse("")
                        : content.getOrDefault(item.name(), ""))
                .toArray(String[]::new);
        return new FilingRecord(layout, 0, 0, texts.length, texts, new long[texts.length]);
    }

    /** Packs a line and a column into one value for {@link #read}. */
    public static long at(long line, int column) {
        return line << 24 | Math.min(column, 0xFFFFFF);
    }

    public Form form() {
        return layout.form();
    }

    public Layout layout() {
        return layout;
    }

    /** Place of the record among the records of its filing, from 1. */
    public int ordinal() {
        return ordinal;
    }

    /** Line it starts on, from 1. */
    public long line() {
        return line;
    }

    /** How many items the sender wrote; fewer than the layout has in a row of an older layout. */
    public int width() {
        return width;
    }

    /** Text of an item, empty when there is none. */
    public String get(String field) {
        return values[layout.item(field).number() - 1];
    }

    /** Text of an item, empty when there is none. */
    public String get(Item item) {
        return values[item.number() - 1];
    }

    /** Whether an item is filled. */
    public boolean has(String field) {
        return !get(field).isEmpty();
    }

    public Place place(String field) {
        Item item = layout.item(field);
        long packed = places[item.number() - 1];
        return packed == 0
                ? new Place(line, 0, item.number(), item.ja())
                : new Place(packed >>> 24, (int) (packed & 0xFFFFFF), item.number(), item.ja());
    }

    /** The personal number when one of the right shape is given; its check digit may still be wrong. */
    public Optional<PersonalNumber> personalNumber() {
        return layout.items().stream()
                .filter(item -> item.secrecy() == Secrecy.NUMBER)
                .map(this::get)
                .filter(PersonalNumber::isShaped)
                .map(PersonalNumber::of)
                .findFirst();
    }

    /** The filled items by name, without the personal number. */
    public Map<String, String> contentWithoutNumber() {
        Map<String, String> content = new LinkedHashMap<>();
        for (Item item : layout.items()) {
            if (item.secrecy() != Secrecy.NUMBER && !get(item).isEmpty()) {
                content.put(item.name(), get(item));
            }
        }
        return content;
    }

    @Override
    public String toString() {
        return "FilingRecord[" + layout.form() + ", ordinal " + ordinal + ", line " + line + "]";
    }
}
