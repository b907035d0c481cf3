package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.ElementPlaces;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The texts of one child of the root, and where they stood. Elements it does not know are passed over: the schema has refused the record then,
 * so nothing of it is used.
 */
final class ElementTexts {
    private static final Element UNKNOWN = Element.Group.of("", List.of());

    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String[] texts = new String[0];
    private long[] places = new long[0];
    private long line;

    void begin(Element.Group root, long atLine) {
        int leaves = (int) root.leaves().count();
        texts = new String[leaves];
        Arrays.fill(texts, "");
        places = new long[leaves];
        line = atLine;
        open.clear();
        open.push(root);
    }

    void open(String name, long atLine, int atColumn) {
        Element element =
                open.peek() instanceof Element.Group group ? group.byName().getOrDefault(name, UNKNOWN) : UNKNOWN;
        open.push(element);
        text.setLength(0);
        if (element instanceof Element.Leaf leaf) {
            places[leaf.index()] = ElementPlaces.at(atLine, atColumn);
        }
    }

    void append(char[] characters, int from, int length) {
        if (open.peek() instanceof Element.Leaf) {
            text.append(characters, from, length);
        }
    }

    void close() {
        if (open.pop() instanceof Element.Leaf leaf) {
            texts[leaf.index()] = text.toString();
        }
    }

    /** Text of an element, empty when it is not there. */
    String of(Element.Leaf leaf) {
        return texts[leaf.index()];
    }

    /** Line and column of an element, packed; 0 when it is not there. */
    long placeOf(Element.Leaf leaf) {
        return places[leaf.index()];
    }

    /** Line of the child of the root. */
    long line() {
        return line;
    }
}
