package dev.todoke.hub.filing;

import dev.todoke.hub.identity.OfficeSymbol;
import dev.todoke.hub.identity.PersonalNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One record of a filing: the text of each item, as the sender wrote it, and where it stood. It never shows its values by itself. */
public final class FilingRecord {
    /** Name of the item with the number of the person a record is about. */
    public static final String PERSONAL_NUMBER = "personalNumber";

    private final Layout layout;
    private final int ordinal;
    private final long line;
    private final String[] values;
    private final Places places;

    private FilingRecord(Layout layout, int ordinal, long line, String[] values, Places places) {
        this.layout = layout;
        this.ordinal = ordinal;
        this.line = line;
        this.values = values;
        this.places = places;
    }

    /**
     * A row of a CSV file.
     *
     * @param ordinal place among the records of the file, from 1
     * @param line line of the file, from 1
     * @param offset byte of the file the row starts at
     * @param row text of each column, as many as the version has
     */
    public static FilingRecord row(
            Layout layout, Layout.Version version, int ordinal, long line, long offset, List<String> row) {
        String[] values = version.byItem(row, layout.items().size());
        return new FilingRecord(layout, ordinal, line, values, new RowPlaces(version, line, offset, values));
    }

    /**
     * An element of an XML file.
     *
     * @param values text of each item in the order of the layout
     * @param places line and column of each item, packed by {@link ElementPlaces#at}
     */
    public static FilingRecord element(Layout layout, int ordinal, long line, String[] values, long[] places) {
        return new FilingRecord(layout, ordinal, line, values, new ElementPlaces(line, places));
    }

    /**
     * A record made of stored content.
     *
     * @param numbers personal numbers by the name of their item
     * @throws IllegalArgumentException when the content has an item the form does not know
     */
    public static FilingRecord restore(Form form, Map<String, String> content, Map<String, PersonalNumber> numbers) {
        Layout layout = form.layout();
        content.keySet().forEach(layout::item);
        String[] values = layout.items().stream()
                .map(item -> item.secrecy() == Secrecy.NUMBER
                        ? Optional.ofNullable(numbers.get(item.name()))
                                .map(PersonalNumber::reveal)
                                .orElse("")
                        : content.getOrDefault(item.name(), ""))
                .toArray(String[]::new);
        return new FilingRecord(layout, 0, 0, values, new ElementPlaces(0, new long[values.length]));
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

    /** Whether the way the record was laid out leaves the sender no room for an item. */
    public boolean lacks(String field) {
        return places.lacks(layout.item(field));
    }

    /** The same, of an item of the form. */
    public boolean lacks(Item item) {
        return places.lacks(item);
    }

    public Place place(String field) {
        return places.of(layout.item(field));
    }

    /** The office it names, with the faults that may be in it. */
    public OfficeSymbol office() {
        return new OfficeSymbol(get("prefecture"), get("district"), get("symbol"));
    }

    /** The personal number of the person the record is about, when one of the right shape is given; its check digit may still be wrong. */
    public Optional<PersonalNumber> personalNumber() {
        return personalNumber(PERSONAL_NUMBER);
    }

    /** The personal number in an item, when one of the right shape is given; its check digit may still be wrong. */
    public Optional<PersonalNumber> personalNumber(String field) {
        return Optional.of(get(field)).filter(PersonalNumber::isShaped).map(PersonalNumber::of);
    }

    /** Every personal number of the right shape, by the name of its item: also those of spouse and dependants. */
    public Map<String, PersonalNumber> personalNumbers() {
        Map<String, PersonalNumber> numbers = new LinkedHashMap<>();
        for (Item item : layout.items()) {
            if (item.secrecy() == Secrecy.NUMBER) {
                personalNumber(item.name()).ifPresent(number -> numbers.put(item.name(), number));
            }
        }
        return numbers;
    }

    /** The filled items by name, without the personal numbers. */
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
