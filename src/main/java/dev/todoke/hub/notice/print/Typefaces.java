package dev.todoke.hub.notice.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** BIZ UDPGothic, parsed once and used for many documents, by one thread at a time. */
final class Typefaces {
    /** What Japanese printers set where they lack the type (下駄). */
    private static final int MISSING_TYPE = '〓';

    private final TrueTypeFont regular = parse("/fonts/BIZUDPGothic-Regular.ttf");
    private final TrueTypeFont bold = parse("/fonts/BIZUDPGothic-Bold.ttf");
    private final CmapLookup characters = characters(regular);

    /** Whether the font has every character of the text. */
    boolean hasAll(String text) {
        return text.codePoints().allMatch(this::has);
    }

    /** A character the font lacks is marked, so that a name never loses one unseen. */
    String withMissingTypeMarked(String text) {
        return text.codePoints()
                .map(c -> has(c) ? c : MISSING_TYPE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean has(int character) {
        return character < ' ' || characters.getGlyphId(character) != 0;
    }

    /** The bold face holds fewer kanji; the family {@code all} gives the rest in regular. */
    InDocument in(PDDocument document) throws IOException {
        return new InDocument(PDType0Font.load(document, regular, true), PDType0Font.load(document, bold, true));
    }

    /** The faces of one document, shared by all letters in it; what they used of them is embedded when it is saved. */
    record InDocument(PDType0Font text, PDType0Font heading) {

        void use(PdfRendererBuilder builder) {
            builder.useFont(new PDFontSupplier(text), "notice", 400, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(heading), "notice", 700, FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(text), "all", 400, FontStyle.NORMAL, true);
        }
    }

    private static TrueTypeFont parse(String resource) {
        try (InputStream in = Typefaces.class.getResourceAsStream(resource)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static CmapLookup characters(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The font has no character table", e);
        }
    }
}
