package dev.todoke.hub.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items of one form in their order, as {@code mappings/layouts} gives them. Immutable. */
public final class Layout {
    private final Form form;
    private final String prefix;
    private final String source;
    private final List<Item> items;
    private final List<Width> widths;
    private final Map<String, Item> byName = new HashMap<>();

    /** A number of columns that a row of this form may have. A narrower row lacks the last items. */
    public record Width(int columns, String ja, String en) {}

    Layout(Form form, String prefix, String source, List<Item> items, List<Width> widths) {
        this.form = form;
        this.prefix = prefix;
        this.source = source;
        this.items = List.copyOf(items);
        this.widths = List.copyOf(widths);
        for (Item item : items) {
            if (byName.put(item.name(), item) != null) {
                throw new IllegalStateException("Layout " + form + " has two items named " + item.name());
            }
        }
        for (Item item : items) {
            requireKnown(item.era());
            requireKnown(item.with());
        }
    }

    private void requireKnown(String name) {
        if (!name.isEmpty() && !byName.containsKey(name)) {
            throw new IllegalStateException("Layout " + form + " points at the unknown item " + name);
        }
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

    /** Widths of a CSV row, widest first; empty for a form without CSV. */
    public List<Width> widths() {
        return widths;
    }

    /** Whether a CSV row of this form may have so many columns. */
    public boolean allowsWidth(int columns) {
        return widths.stream().anyMatch(width -> width.columns() == columns);
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
}
