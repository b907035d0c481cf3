package dev.todoke.hub.filing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The items of one form, and the rows they make in CSV files, as {@code mappings/layouts} gives them. Immutable. */
public final class Layout {
    private final Form form;
    private final String prefix;
    private final String source;
    private final List<Item> items;
    private final List<Version> versions;
    private final Map<String, Item> byName;

    /** One way to lay the items out in a row. */
    public static final class Version {
        private final Variant variant;
        private final List<Item> items;
        private final String ja;
        private final String en;
        private final int[] numbers;
        private final int[] columns;
        private final boolean inOrder;

        /**
         * @param items in the order of the columns
         * @param ja which time or receiver it is for
         */
        Version(Variant variant, List<Item> items, String ja, String en) {
            this.variant = variant;
            this.items = List.copyOf(items);
            this.ja = ja;
            this.en = en;
            this.columns = new int[items.stream().mapToInt(Item::number).max().orElse(0) + 1];
            this.numbers = items.stream().mapToInt(Item::number).toArray();
            for (int column = 0; column < numbers.length; column++) {
                columns[numbers[column]] = column + 1;
            }
            this.inOrder = IntStream.range(0, numbers.length).allMatch(column -> numbers[column] == column + 1);
        }

        /** Whom it is for. */
        public Variant variant() {
            return variant;
        }

        /** The items in the order of the columns. */
        public List<Item> items() {
            return items;
        }

        public String ja() {
            return ja;
        }

        public String en() {
            return en;
        }

        /** How many columns a row has. */
        public int columns() {
            return items.size();
        }

        /** Column of an item of the layout, from 1; 0 when rows of this version lack it. */
        public int columnOf(Item item) {
            return item.number() < columns.length ? columns[item.number()] : 0;
        }

        /** The texts of a row in the order of the layout's items; empty for those the row lacks. */
        String[] byItem(List<String> row, int items) {
            String[] values = row.toArray(new String[items]);
            Arrays.fill(values, inOrder ? numbers.length : 0, items, "");
            if (inOrder) {
                return values;
            }
            for (int column = 0; column < numbers.length; column++) {
                values[numbers[column] - 1] = row.get(column);
            }
            return values;
        }
    }

    Layout(Form form, String prefix, String source, Map<String, Item> items, List<Version> versions) {
        this.form = form;
        this.prefix = prefix;
        this.source = source;
        this.items = List.copyOf(items.values());
        this.versions = List.copyOf(versions);
        this.byName = new HashMap<>(items);
    }

    public Form form() {
        return form;
    }

    /** First part of the codes of this form's findings. */
    public String prefix() {
        return prefix;
    }

    /** The document these items come from. */
    public String source() {
        return source;
    }

    public List<Item> items() {
        return items;
    }

    /** The rows of CSV files; of each variant the first is the one to write. Empty for a form without CSV. */
    public List<Version> versions() {
        return versions;
    }

    /** How a row of so many columns is laid out; empty when no such row is known. */
    public Optional<Version> version(Variant variant, int columns) {
        for (Version version : versions) {
            if (version.variant == variant && version.columns() == columns) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /** How rows for a receiver are written; empty when that receiver does not take the form. */
    public Optional<Version> written(Variant variant) {
        return versions.stream().filter(version -> version.variant() == variant).findFirst();
    }

    /** @throws IllegalArgumentException when the form has no item of this name */
    public Item item(String name) {
        Item item = byName.get(name);
        if (item == null) {
            throw new IllegalArgumentException(form + " has no item " + name);
        }
        return item;
    }

    /** Whether the form has an item of this name. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    @Override
    public String toString() {
        return "Layout[" + form + "]";
    }
}
