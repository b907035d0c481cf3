package dev.todoke.hub.filing;

import dev.todoke.hub.filing.LayoutFile.Entry;
import dev.todoke.hub.filing.LayoutFile.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a layout of a layout file, and refuses one with a mistake. */
final class LayoutCompiler {
    private final Form form;
    private final LayoutFile file;
    private final List<Entry> entries;
    private final Set<String> names;
    private final Function<String, Map<String, Item.CodeName>> codeTables;
    private final Map<String, Item> items = new LinkedHashMap<>();

    LayoutCompiler(Form form, LayoutFile file, Function<String, Map<String, Item.CodeName>> codeTables) {
        this.form = form;
        this.file = file;
        this.entries = file.entries();
        this.names = entries.stream().map(Entry::name).collect(Collectors.toSet());
        this.codeTables = codeTables;
    }

    /** @throws IllegalStateException when names are doubled or unknown, or a condition cannot be read */
    Layout compile() {
        for (Entry entry : entries) {
            Item item = item(items.size() + 1, entry, new Presence(entry.line().required(), none(), none()));
            require(items.put(item.name(), item) == null, "two items named " + item.name());
        }
        // Conditions name items before and after their own, so they are read when all items are known.
        Map<String, Item> whole = new LinkedHashMap<>();
        for (Entry entry : entries) {
            whole.put(entry.name(), item(whole.size() + 1, entry, presence(entry)));
        }
        items.putAll(whole);
        List<Layout.Version> versions = new ArrayList<>();
        for (LayoutFile.VersionLine line :
                file.versions() == null ? List.<LayoutFile.VersionLine>of() : file.versions()) {
            versions.add(new Layout.Version(line.variant(), columns(line.items()), line.ja(), line.en()));
        }
        require(versions.isEmpty() || form.code().equals(file.recordCode()), "another record code than " + form.code());
        return new Layout(form, file.prefix(), file.source(), items, versions);
    }

    private static Optional<Condition> none() {
        return Optional.empty();
    }

    private Item item(int number, Entry entry, Presence presence) {
        Line line = entry.line();
        return new Item(
                number,
                entry.name(),
                line.code(),
                entry.ja(),
                entry.en(),
                line.shape(),
                presence,
                limits(line),
                line.codes() == null ? Map.of() : codeTables.apply(line.codes()),
                reference(entry, line.era()),
                reference(entry, line.with()),
                line.secret() == null ? Secrecy.NONE : line.secret(),
                XmlPlace.of(entry.block(), line.name(), line.xml(), line.joint()));
    }

    private static Limits limits(Line line) {
        return new Limits(
                line.bytes(),
                line.exact(),
                line.chars(),
                line.not() == null ? Set.of() : line.not(),
                line.notZeros(),
                line.notFuture(),
                line.hold(),
                line.least(),
                line.range() == null ? null : Limits.Range.parse(line.range()));
    }

    private Presence presence(Entry entry) {
        Line line = entry.line();
        return new Presence(line.required(), condition(entry, line.requiredIf()), condition(entry, line.emptyIf()));
    }

    private Optional<Condition> condition(Entry entry, String text) {
        return Optional.ofNullable(text).map(t -> Condition.parse(t, name -> known(reference(entry, name))));
    }

    /** Full name of an item named inside a block: one of the block itself comes before one outside. */
    private String reference(Entry entry, String name) {
        if (name == null) {
            return "";
        }
        String inside = entry.block() + name;
        return names.contains(inside) ? inside : name;
    }

    private Item known(String name) {
        Item item = items.get(name);
        require(item != null, "no item " + name);
        return item;
    }

    /** Items by the text of a version: names, or first and last name with two dots between. */
    private List<Item> columns(String text) {
        List<Item> all = List.copyOf(items.values());
        List<Item> columns = new ArrayList<>();
        for (String part : text.split("[,\\s]+")) {
            int dots = part.indexOf("..");
            if (dots < 0) {
                columns.add(known(part));
            } else {
                int from = known(part.substring(0, dots)).number();
                int to = known(part.substring(dots + 2)).number();
                columns.addAll(all.subList(from - 1, to));
            }
        }
        boolean once = columns.stream().map(Item::name).distinct().count() == columns.size();
        require(once, "a version names an item twice");
        return List.copyOf(columns);
    }

    private void require(boolean right, String mistake) {
        if (!right) {
            throw new IllegalStateException("mappings/layouts/" + form.layoutName() + ".yaml: " + mistake);
        }
    }
}
