package dev.todoke.hub.filing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the layouts and code tables of {@code mappings/} once; a mistake in them stops the start. */
final class Layouts {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<Form, Layout> ALL = readAll();

    private Layouts() {}

    static Layout of(Form form) {
        return ALL.get(form);
    }

    private static Map<Form, Layout> readAll() {
        Map<Form, Layout> layouts = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            layouts.put(form, compile(form, read("layouts/" + form.layoutName(), LayoutFile.class)));
        }
        return layouts;
    }

    private static Layout compile(Form form, LayoutFile file) {
        List<Layout.Width> widths = file.widths == null ? List.of() : file.widths;
        if (!widths.isEmpty() && !form.code().equals(file.recordCode)) {
            throw new IllegalStateException("Layout " + form.layoutName() + " is not of record " + form.code());
        }
        List<Item> items = new ArrayList<>();
        for (ItemLine line : file.items) {
            items.add(line.compile(items.size() + 1));
        }
        if (!widths.isEmpty() && widths.get(0).columns() != items.size()) {
            throw new IllegalStateException("Layout " + form.layoutName() + " has " + items.size() + " items");
        }
        return new Layout(form, file.prefix, file.source, items, widths);
    }

    private static <T> T read(String name, Class<T> type) {
        String resource = "/mappings/" + name + ".yaml";
        try (InputStream in = Layouts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + resource);
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private record LayoutFile(
            String recordCode, String prefix, String source, List<Layout.Width> widths, List<ItemLine> items) {}

    private record CodeTable(String source, Map<String, CodeName> values) {
        Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            values.forEach((code, name) -> names.put(code, name.ja));
            return names;
        }
    }

    private record CodeName(String ja, String en) {}

    private record ItemLine(
            String name,
            String code,
            String ja,
            String en,
            Shape shape,
            boolean required,
            int bytes,
            int exact,
            int chars,
            String codes,
            String era,
            String with,
            Set<String> not,
            boolean notZeros,
            boolean notFuture,
            long least,
            Secrecy secret) {

        Item compile(int number) {
            return new Item(
                    number,
                    name,
                    code,
                    ja,
                    en,
                    shape,
                    required,
                    bytes,
                    exact,
                    chars,
                    codes == null
                            ? Map.of()
                            : read("codes/" + codes, CodeTable.class).names(),
                    era == null ? "" : era,
                    with == null ? "" : with,
                    not == null ? Set.of() : not,
                    notZeros,
                    notFuture,
                    least,
                    secret == null ? Secrecy.NONE : secret);
        }
    }
}
