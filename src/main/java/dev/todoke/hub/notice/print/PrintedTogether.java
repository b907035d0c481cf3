package dev.todoke.hub.notice.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Printed letters behind each other in one file, page for page as they were issued. */
public final class PrintedTogether implements Closeable {
    private final PDFMergerUtility merger = new PDFMergerUtility();
    private final PDDocument together = new PDDocument();
    private final List<PDDocument> parts = new ArrayList<>();

    /** @param pdf a letter as issued */
    public void add(byte[] pdf) throws IOException {
        PDDocument part = Loader.loadPDF(pdf);
        parts.add(part);
        merger.appendDocument(together, part);
    }

    public void write(OutputStream out) throws IOException {
        together.save(out);
    }

    @Override
    public void close() throws IOException {
        // Appended pages may still read from their part.
        for (PDDocument part : parts) {
            part.close();
        }
        together.close();
    }
}
