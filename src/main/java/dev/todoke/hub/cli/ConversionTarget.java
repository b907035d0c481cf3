package dev.todoke.hub.cli;

import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.csv.CsvFilingWriter;
import dev.todoke.hub.filing.xml.XmlFilingWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What a filing can be converted to. */
enum ConversionTarget {
    SHFD(Variant.SHFD),
    KPFD(Variant.KPFD),
    XML(null);

    private final Variant variant;

    ConversionTarget(Variant variant) {
        this.variant = variant;
    }

    /** The other kind: XML for a CSV file, the file for the agency for XML. */
    static ConversionTarget otherThan(FilingFormat format) {
        return format == FilingFormat.CSV ? XML : SHFD;
    }

    /** Whether there is such a file with this form. */
    boolean takes(Form form) {
        return variant == null || form.layout().written(variant).isPresent();
    }

    /** The name such a file has. */
    String fileName() {
        return variant == null ? "filing.xml" : variant.baseName() + ".CSV";
    }

    /** Writes a part of which {@link #takes} is true. */
    void write(OutputStream out, FilingPart part) throws IOException {
        if (variant == null) {
            new XmlFilingWriter().write(out, part.head(), part.records());
        } else {
            new CsvFilingWriter().write(out, variant, part.head(), part.records());
        }
    }

    /** The filled items of the head that such a file has no place for. */
    List<String> lostOfHead(FilingHead head) {
        List<String> lost = new ArrayList<>();
        if (this == SHFD && !head.office().societyNumber().isEmpty()) {
            lost.add("健康保険組合の事業所番号 / office number of the society");
        }
        if (this == KPFD && !head.agentCode().isEmpty()) {
            lost.add("社会保険労務士コード / code of the agent");
        }
        return lost;
    }

    /** The items of a form that such a file has no place for. */
    List<Item> lostOf(Form form) {
        if (variant == null) {
            return List.of();
        }
        Layout.Version version = form.layout().written(variant).orElseThrow();
        return form.layout().items().stream()
                .filter(item -> version.columnOf(item) == 0 && !hasRowOfItsOwn(item))
                .toList();
    }

    // The writer puts the third dependant of a row of 2018 into another row.
    private static boolean hasRowOfItsOwn(Item item) {
        return item.name().startsWith("other3.");
    }
}
