package dev.todoke.hub.filing;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A YAML document as maps, lists and texts. Every text is taken as it is written: {@code 01} is not the number 1, {@code no} is not false. Built straight from the
 * parser's events: making nodes and then objects of them would take twice as long, and commands read layouts before they answer.
 */
final class YamlTree {
    private final Parser events;

    private YamlTree(Parser events) {
        this.events = events;
    }

    /**
     * Reads the one document of a stream.
     *
     * @throws IllegalArgumentException when it is no YAML, names a key twice, or refers to another place in the document
     */
    static Object read(InputStream in) {
        StreamReader text = new StreamReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        YamlTree tree = new YamlTree(new ParserImpl(text, new LoaderOptions()));
        try {
            tree.expect(Event.ID.StreamStart);
            tree.expect(Event.ID.DocumentStart);
            Object document = tree.node();
            tree.expect(Event.ID.DocumentEnd);
            tree.expect(Event.ID.StreamEnd);
            return document;
        } catch (YAMLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void expect(Event.ID wanted) {
        Event found = events.getEvent();
        if (!found.is(wanted)) {
            throw refusal(wanted + " expected", found);
        }
    }

    private Object node() {
        Event event = events.getEvent();
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        return switch (event.getEventId()) {
            case SequenceStart -> list();
            case MappingStart -> map();
            default -> throw refusal("no value", event);
        };
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            list.add(node());
        }
        events.getEvent();
        return list;
    }

    private Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event at = events.peekEvent();
            Object key = node();
            if (map.put(key, node()) != null) {
                throw refusal("the key " + key + " a second time", at);
            }
        }
        events.getEvent();
        return map;
    }

    private static IllegalArgumentException refusal(String what, Event at) {
        return new IllegalArgumentException(
                what + " in line " + (at.getStartMark().getLine() + 1));
    }
}
