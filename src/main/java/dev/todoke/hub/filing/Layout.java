package dev.todoke.hub.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The items of one form, and the rows they make in CSV files, as {@code mappings/layouts} gives them. Immutable. */
public final class Layout {
    private final Form form;
    private final String prefix;
    private final String source;
    private final List<Item> items;
    private final List<Version> versions;
    private final Map<String, Item> byName;

    /**
     * One way to lay the items out in a row.
     *
     * @param items in the order of the columns
     * @param ja which time or receiver it is for
     */
    public record Version(Variant variant, List<Item> items, String ja, String en) {
        public int columns() {
            return items.size();
        }

        /** Column of an item, from 1; 0 when rows of this version lack it. */
        public int columnOf(Item item) {
            // Mostly the item stands at its own number; only the ends of society rows and the rows of 2018 differ.
            int guess = item.number() - 1;
            return guess < items.size() && items.get(guess) == item ? guess + 1 : items.indexOf(item) + 1;
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
        return versions.stream()
                .filter(version -> version.variant() == variant && version.columns() == columns)
                .findFirst();
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
