package dev.todoke.hub.municipal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as the run writes it: RFC 4180 in UTF-8. */
final class Tables {
    private Tables() {}

    /** Rows without a heading. The stream stays open. */
    static void write(OutputStream out, List<? extends List<?>> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (List<?> row : rows) {
            printer.printRecord(row);
        }
        printer.flush();
    }
}
