package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of {@code filing.xsd} that follows from the layouts: what a record of each form looks like. */
final class FilingSchema {
    private static final String BLOCK_ORDER = "^(first|second|third)(?=[A-Z])|[0-9]+$";

    private final List<Element.Group> records =
            Arrays.stream(Form.values()).map(RecordElements::of).toList();
    /** Contents that stand in several elements, by their text, with the name of the type they become. */
    private final Map<String, String> shared = new LinkedHashMap<>();

    private final Map<String, String> sharedTypes = new LinkedHashMap<>();

    /** Titles without what stands before those of a block: 配偶者の, {@code spouse: }. */
    private record Titles(String ja, String en) {
        static final Titles WHOLE = new Titles("", "");

        Titles within(Element.Group group) {
            List<Item> items =
                    group.leaves().flatMap(leaf -> leaf.items().stream()).toList();
            boolean block = items.stream().allMatch(item -> item.name().startsWith(group.name() + "."));
            return block ? new Titles(prefix(items, Item::ja, "の"), prefix(items, Item::en, ": ")) : this;
        }

        private static String prefix(List<Item> items, Function<Item, String> title, String end) {
            String common = items.stream().map(title).reduce(Titles::common).orElseThrow();
            return common.substring(0, common.lastIndexOf(end) + end.length());
        }

        private static String common(String a, String b) {
            int end = 0;
            while (end < Math.min(a.length(), b.length()) && a.charAt(end) == b.charAt(end)) {
                end++;
            }
            return a.substring(0, end);
        }
    }

    /**
     * The text of the part.
     *
     * @param known simple types the schema has besides
     */
    String text(Set<String> known) {
        findShared();
        StringBuilder text = new StringBuilder("  <xs:group name=\"Records\">\n    <xs:choice>\n");
        records.forEach(record ->
                text.append("      <xs:element ref=\"%s\" maxOccurs=\"unbounded\"/>\n".formatted(record.name())));
        text.append("    </xs:choice>\n  </xs:group>\n\n");
        records.forEach(record -> text.append(
                "  <xs:element name=\"%s\" type=\"%s\"/>\n".formatted(record.name(), entry(record.name()))));
        for (int i = 0; i < records.size(); i++) {
            Form form = Form.values()[i];
            text.append("\n  <xs:complexType name=\"%s\">\n"
                    .formatted(entry(records.get(i).name())));
            text.append(annotation(form.ja(), form.en() + ".").indent(4));
            text.append(sequence(records.get(i), Titles.WHOLE, true).indent(4)).append("  </xs:complexType>\n");
        }
        sharedTypes.forEach((name, content) -> text.append("\n  <xs:complexType name=\"%s\">\n".formatted(name))
                .append(content.indent(4))
                .append("  </xs:complexType>\n"));
        return text.append('\n').append(simpleTypes(known)).toString();
    }

    private void findShared() {
        Map<String, List<Element.Group>> byContent = records.stream()
                .flatMap(record -> groupsBelow(record, Titles.WHOLE))
                .collect(Collectors.groupingBy(
                        found -> found.getKey(),
                        LinkedHashMap::new,
                        Collectors.mapping(found -> found.getValue(), Collectors.toList())));
        byContent.forEach((content, groups) -> {
            if (groups.size() > 1) {
                String name = entry(groups.get(0).name().replaceAll(BLOCK_ORDER, ""));
                if (shared.containsValue(name)) {
                    name = entry(groups.get(0).name() + shared.size());
                }
                shared.put(content, name);
            }
        });
        records.forEach(record -> renderShared(record, Titles.WHOLE));
    }

    private void renderShared(Element.Group group, Titles titles) {
        for (Element child : group.children()) {
            if (child instanceof Element.Group below) {
                Titles inside = titles.within(below);
                String name = shared.get(sequence(below, inside, false));
                if (name != null) {
                    sharedTypes.computeIfAbsent(name, n -> sequence(below, inside, true));
                }
                renderShared(below, inside);
            }
        }
    }

    private Stream<Map.Entry<String, Element.Group>> groupsBelow(Element.Group group, Titles titles) {
        return group.children().stream()
                .filter(Element.Group.class::isInstance)
                .map(Element.Group.class::cast)
                .flatMap(below -> {
                    Titles inside = titles.within(below);
                    return Stream.concat(
                            Stream.of(Map.entry(sequence(below, inside, false), below)), groupsBelow(below, inside));
                });
    }

    private String sequence(Element.Group group, Titles titles, boolean sharing) {
        return group.children().stream()
                .map(child -> child instanceof Element.Group below
                        ? group(below, titles.within(below), sharing)
                        : leaf((Element.Leaf) child, titles))
                .map(child -> child.indent(2))
                .collect(Collectors.joining("", "<xs:sequence>\n", "</xs:sequence>\n"));
    }

    private String group(Element.Group group, Titles titles, boolean sharing) {
        String name = sharing ? shared.get(sequence(group, titles, false)) : null;
        String title = titles.ja().isEmpty() || !isBlock(group)
                ? ""
                : annotation(
                                titles.ja().substring(0, titles.ja().length() - 1),
                                titles.en().substring(0, titles.en().length() - 2))
                        .indent(2);
        String start = "<xs:element name=\"" + group.name() + "\"" + (name == null ? "" : " type=\"" + name + "\"")
                + (group.required() ? "" : " minOccurs=\"0\"");
        if (name != null) {
            return title.isEmpty() ? start + "/>\n" : start + ">\n" + title + "</xs:element>\n";
        }
        String content = "<xs:complexType>\n" + sequence(group, titles, sharing).indent(2) + "</xs:complexType>\n";
        return start + ">\n" + title + content.indent(2) + "</xs:element>\n";
    }

    private static boolean isBlock(Element.Group group) {
        return group.leaves()
                .flatMap(leaf -> leaf.items().stream())
                .allMatch(item -> item.name().startsWith(group.name() + "."));
    }

    private static String leaf(Element.Leaf leaf, Titles titles) {
        Item item = leaf.items().get(leaf.items().size() - 1);
        boolean flag = item.codes().isEmpty() && leaf.text().type().equals(ElementType.BOOLEAN);
        return "<xs:element name=\"%s\" type=\"%s\"%s%s>\n"
                        .formatted(
                                leaf.name(),
                                leaf.text().type().name(),
                                flag ? " default=\"false\"" : "",
                                leaf.required() ? "" : " minOccurs=\"0\"")
                + annotation(
                                title(leaf, item.ja().substring(titles.ja().length())) + values(leaf, item, true),
                                title(leaf, item.en().substring(titles.en().length())) + values(leaf, item, false))
                        .indent(2)
                + "</xs:element>\n";
    }

    private static String title(Element.Leaf leaf, String title) {
        return leaf.items().size() > 1 ? title.replaceAll("（[^（]*）$| \\([^(]*\\)$", "") : title;
    }

    private static String values(Element.Leaf leaf, Item item, boolean japanese) {
        boolean yesNo = leaf.text().type().equals(ElementType.BOOLEAN);
        String codes = item.codes().entrySet().stream()
                .map(code -> (yesNo ? Boolean.toString(code.getKey().equals("1")) : code.getKey()) + " "
                        + (japanese ? code.getValue().ja() : code.getValue().en()))
                .collect(Collectors.joining(japanese ? "、" : "; "));
        if (!codes.isEmpty()) {
            return ": " + codes;
        }
        if (!leaf.text().type().equals(ElementType.TEXT)) {
            return "";
        }
        return item.limits().maxChars() > 0
                ? (japanese ? "（%d文字まで）" : ", up to %d characters")
                        .formatted(item.limits().maxChars())
                : (japanese ? "（%dバイトまで）" : ", up to %d bytes")
                        .formatted(item.limits().room());
    }

    private String simpleTypes(Set<String> known) {
        Map<String, String> patterns = new TreeMap<>();
        records.stream()
                .flatMap(Element.Group::leaves)
                .map(leaf -> leaf.text().type())
                .filter(type -> !known.contains(type.name()) && !type.name().startsWith("xs:"))
                .forEach(type -> {
                    String other = patterns.put(type.name(), type.pattern());
                    if (other != null && !other.equals(type.pattern())) {
                        throw new IllegalStateException("Two types named " + type.name());
                    }
                });
        return patterns.entrySet().stream()
                .map(type -> """
                          <xs:simpleType name="%s">
                            <xs:restriction base="xs:string"><xs:pattern value="%s"/></xs:restriction>
                          </xs:simpleType>
                        """.formatted(type.getKey(), type.getValue()))
                .collect(Collectors.joining());
    }

    private static String annotation(String ja, String en) {
        return """
                <xs:annotation>
                  <xs:documentation xml:lang="ja">%s</xs:documentation>
                  <xs:documentation xml:lang="en">%s</xs:documentation>
                </xs:annotation>
                """.formatted(escaped(ja), escaped(en));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String entry(String element) {
        return Character.toUpperCase(element.charAt(0)) + element.substring(1) + "Entry";
    }
}
