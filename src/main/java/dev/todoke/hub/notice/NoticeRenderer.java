package dev.todoke.hub.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes the documents of a notice. Templates and fonts are read once; safe for threads. */
@Component
public final class NoticeRenderer {
    private static final Pattern LIKE_A_PERSONAL_NUMBER =
            Pattern.compile("(?<!\\d)\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);

    private final NoticeTemplates templates = new NoticeTemplates();
    private final NoticePdf pdf = new NoticePdf();

    /**
     * @throws IllegalArgumentException when a text of the notice holds twelve digits in a row, which could be a personal number; the
     *     message does not repeat them
     */
    public RenderedNotice render(Notice notice) {
        String xml = templates.xml(notice);
        if (LIKE_A_PERSONAL_NUMBER.matcher(xml).find()) {
            throw new IllegalArgumentException(notice.noticeNo() + ": a text holds what looks like a personal number");
        }
        String page = templates.page(notice, false);
        if (!pdf.canPrint(page)) {
            page = pdf.withMissingTypeMarked(templates.page(notice, true));
        }
        byte[] printed = pdf.print(page, notice);
        return new RenderedNotice(printed, xml.getBytes(StandardCharsets.UTF_8), sha256(printed));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
