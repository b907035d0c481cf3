package dev.todoke.hub.notice.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import dev.todoke.hub.notice.letter.Notice;
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

    /** To ask about characters only. */
    Typefaces typefaces() {
        return first;
    }

    byte[] print(NoticePage page) {
        Typefaces typefaces = idle.poll();
        if (typefaces == null) {
            typefaces = new Typefaces();
        }
        try {
            return print(page, typefaces);
        } catch (IOException e) {
            throw new UncheckedIOException(page.notice().noticeNo() + " could not be printed", e);
        } finally {
            idle.add(typefaces);
        }
    }

    private static byte[] print(NoticePage page, Typefaces typefaces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (PDDocument document = new PDDocument()) {
            append(page, document, typefaces.in(document));
            stamp(document, page.notice());
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Adds the pages of a letter to a document. The tags in the document's catalogue are those of the letter added last. */
    static void append(NoticePage page, PDDocument document, Typefaces.InDocument typefaces) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        typefaces.use(builder);
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QrCode.TYPE, new QrCode());
        builder.useObjectDrawerFactory(drawers);
        builder.usePDDocument(document).usePdfUaAccessibility(true).withHtmlContent(page.page(), null);
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        // The libraries look for an XML parser and transformer for each letter, and would search every jar of the hub
        // for one.
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Nothing in the file comes from the clock or from chance. */
    static void stamp(PDDocument document, Notice notice) {
        Calendar issued = GregorianCalendar.from(notice.issuedOn().atStartOfDay(ZoneId.of("Asia/Tokyo")));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(issued);
        information.setModificationDate(issued);
        information.setAuthor(notice.issuer().nameJa());
        information.setProducer("Todoke Hub");
        document.setDocumentId((long) notice.noticeNo().hashCode());
    }
}
