package dev.todoke.hub.casefile;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Fields as they are stored, parsed when somebody looks: most who load a case only want to know how it stands. Safe for threads. */
final class StoredFields extends AbstractMap<String, String> {

    private final String text;
    private final Function<String, Map<String, String>> parser;
    private volatile Map<String, String> parsed;

    StoredFields(String text, Function<String, Map<String, String>> parser) {
        this.text = text;
        this.parser = parser;
    }

    /** Two threads may both parse; they get the same. */
    private Map<String, String> fields() {
        Map<String, String> known = parsed;
        if (known == null) {
            known = parser.apply(text);
            parsed = known;
        }
        return known;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return fields().entrySet();
    }

    @Override
    public String get(Object key) {
        return fields().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return fields().containsKey(key);
    }
}
