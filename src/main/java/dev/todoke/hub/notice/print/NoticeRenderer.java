package dev.todoke.hub.notice.print;

import dev.todoke.hub.notice.letter.Notice;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes the documents of a notice. Templates and fonts are read once; safe for threads. */
@Component
public final class NoticeRenderer {
    private final NoticeTemplates templates = new NoticeTemplates();
    private final NoticePdf pdf = new NoticePdf();

    /**
     * @throws IllegalArgumentException when a text of the notice holds twelve digits in a row, which could be a personal number; the
     *     message does not repeat them
     */
    public RenderedNotice render(Notice notice) {
        NoticePage page = page(notice);
        byte[] printed = pdf.print(page);
        return new RenderedNotice(
                printed,
                page.xml().getBytes(StandardCharsets.UTF_8),
                HexFormat.of().formatHex(ContentHash.sha256(printed)));
    }

    /** A letter ready to print, for a bundle. */
    NoticePage page(Notice notice) {
        return NoticePage.of(notice, templates, pdf.typefaces());
    }
}
