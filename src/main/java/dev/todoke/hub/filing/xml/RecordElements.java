package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements of the records of each form, made of its layout. They stand in the order of the items; those of items that no CSV file has
 * come first.
 */
final class RecordElements {
    private static final Map<Form, Element.Group> COMPILED = new ConcurrentHashMap<>();

    private final Layout layout;
    private int leaves;

    private RecordElements(Layout layout) {
        this.layout = layout;
    }

    /** @throws IllegalStateException when the paths or shapes of the layout do not go together */
    static Element.Group of(Form form) {
        Element.Group record = COMPILED.get(form);
        return record != null ? record : COMPILED.computeIfAbsent(form, f -> new RecordElements(f.layout()).compile());
    }

    private Element.Group compile() {
        Map<String, List<Item>> byPath = inOrder()
                .filter(item -> !item.xml().isEmpty())
                .collect(Collectors.groupingBy(item -> item.xml().path(), LinkedHashMap::new, Collectors.toList()));
        return group(layout.form().elementName(), "", byPath);
    }

    private Stream<Item> inOrder() {
        Set<Item> ofCsv = layout.versions().stream()
                .flatMap(version -> version.items().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                layout.items().stream().filter(item -> !ofCsv.contains(item)),
                layout.items().stream().filter(ofCsv::contains));
    }

    /** @param prefix path of the group with a slash after it, or nothing for the record itself */
    private Element.Group group(String name, String prefix, Map<String, List<Item>> byPath) {
        Map<String, Map<String, List<Item>>> byChild = new LinkedHashMap<>();
        byPath.forEach((path, items) -> {
            String child = path.substring(prefix.length()).split("/", 2)[0];
            byChild.computeIfAbsent(child, c -> new LinkedHashMap<>()).put(path, items);
        });
        List<Element> children = new ArrayList<>();
        byChild.forEach((child, below) -> {
            String path = prefix + child;
            if (!below.containsKey(path)) {
                children.add(group(child, path + "/", below));
            } else if (below.size() == 1) {
                children.add(Element.Leaf.of(leaves++, below.get(path), child));
            } else {
                throw new IllegalStateException(layout + ": " + path + " holds both text and elements");
            }
        });
        return Element.Group.of(name, children);
    }
}
