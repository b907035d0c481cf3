package dev.todoke.hub.notice;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Prints a page as a tagged PDF (readable aloud) with its fonts inside. The same page gives the same bytes. */
final class NoticePdf {
    static {
        // The library tells of every font and style sheet it loads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Typefaces first = new Typefaces();
    private final Queue<Typefaces> idle = new ConcurrentLinkedQueue<>();

    /** Whether the font has every character of the text. */
    boolean canPrint(String text) {
        return text.codePoints().allMatch(first::has);
    }

    /** A character the font lacks is marked, so that a name never loses one unseen. */
    String withMissingTypeMarked(String text) {
        return text.codePoints()
                .map(c -> first.has(c) ? c : Typefaces.MISSING_TYPE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    byte[] print(String page, Notice notice) {
        Typefaces typefaces = idle.poll();
        if (typefaces == null) {
            typefaces = new Typefaces();
        }
        try {
            return print(page, notice, typefaces);
        } catch (IOException e) {
            throw new UncheckedIOException(notice.noticeNo() + " could not be printed", e);
        } finally {
            idle.add(typefaces);
        }
    }

    private static byte[] print(String page, Notice notice, Typefaces typefaces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            typefaces.embed(builder, document);
            builder.usePDDocument(document).usePdfUaAccessibility(true).withHtmlContent(page, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            fixWhatTheClockWouldChange(document, notice);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void fixWhatTheClockWouldChange(PDDocument document, Notice notice) {
        Calendar issued = GregorianCalendar.from(notice.issuedOn().atStartOfDay(ZoneId.of("Asia/Tokyo")));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        information.setAuthor(notice.issuer().nameJa());
        information.setProducer("Todoke Hub");
        document.setDocumentId((long) notice.noticeNo().hashCode());
    }
}
