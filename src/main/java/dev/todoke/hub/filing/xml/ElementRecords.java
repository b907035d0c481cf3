package dev.todoke.hub.filing.xml;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.OfficeLine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records of one form, made of the texts of elements. What an element does not carry, the file says once for all: code and office. */
final class ElementRecords {
    private final Layout layout;
    private final List<Element.Leaf> leaves;
    private final String[] ofFile;

    ElementRecords(Form form, OfficeLine office) {
        this.layout = form.layout();
        this.leaves = RecordElements.of(form).leaves().toList();
        this.ofFile = new String[layout.items().size()];
        Arrays.fill(ofFile, "");
        ofFile(form, office).forEach((item, value) -> {
            if (layout.has(item)) {
                ofFile[layout.item(item).number() - 1] = value;
            }
        });
    }

    /** The items that every record of a file has in common, by name. */
    static Map<String, String> ofFile(Form form, OfficeLine office) {
        Map<String, String> items = new HashMap<>();
        items.put("recordCode", form.code());
        items.put("prefecture", office.symbol().prefecture());
        items.put("district", office.symbol().district());
        items.put("symbol", office.symbol().symbol());
        items.put("officeNumber", office.officeNumber());
        return items;
    }

    FilingRecord of(ElementTexts texts, int ordinal) {
        String[] values = ofFile.clone();
        long[] places = new long[values.length];
        for (Element.Leaf leaf : leaves) {
            String text = texts.of(leaf);
            List<String> parts = text.isEmpty() ? List.of() : leaf.text().read(text);
            for (int i = 0; i < leaf.items().size(); i++) {
                int at = leaf.items().get(i).number() - 1;
                places[at] = texts.placeOf(leaf);
                if (!parts.isEmpty()) {
                    values[at] = parts.get(i);
                }
            }
        }
        return FilingRecord.element(layout, ordinal, texts.line(), values, places);
    }
}
