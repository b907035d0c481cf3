package dev.todoke.hub.ops.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a statement asks for: only what was asked, so that the database sees which index serves. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    void and(String text) {
        texts.add("(" + text + ")");
    }

    /** @param name of the value in the text */
    void and(String text, String name, Object value) {
        and(text, Map.of(name, value));
    }

    void and(String text, Map<String, Object> named) {
        and(text);
        values.putAll(named);
    }

    /** For behind {@code where}. */
    String text() {
        return texts.isEmpty() ? "true" : String.join(" and ", texts);
    }

    Map<String, Object> values() {
        return values;
    }
}
