package dev.todoke.hub.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the layouts and code tables of {@code mappings/}, each once and when it is first asked for. */
final class Layouts {
    private static final Map<Form, Layout> COMPILED = new ConcurrentHashMap<>();

    private Layouts() {}

    /** @throws IllegalStateException when the layout has a mistake */
    static Layout of(Form form) {
        Layout layout = COMPILED.get(form);
        return layout != null ? layout : COMPILED.computeIfAbsent(form, Layouts::compile);
    }

    private static Layout compile(Form form) {
        LayoutFile file = Mappings.read("layouts/" + form.layoutName(), LayoutFile.class);
        return new LayoutCompiler(form, file, Layouts::codes).compile();
    }

    private static Map<String, Item.CodeName> codes(String table) {
        return new LinkedHashMap<>(
                Mappings.read("codes/" + table, CodeTable.class).values());
    }

    private record CodeTable(String source, Map<String, Item.CodeName> values) {}
}
