package dev.todoke.hub.notice.print;

import dev.todoke.hub.notice.letter.Notice;
import java.util.regex.Pattern;

/**
 * A letter put into words, checked, and not yet printed.
 *
 * @param xml with its hash
 * @param hash SHA-256 of its content in pairs of digits, as the XML has it
 * @param page the sheet as XHTML, stamped with the same hash
 * @param typeMissing whether a character stands as 〓 because the font lacks it
 */
record NoticePage(Notice notice, String xml, String hash, String page, boolean typeMissing) {
    private static final Pattern LIKE_A_PERSONAL_NUMBER =
            Pattern.compile("(?<!\\d)\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);

    static NoticePage of(Notice notice, NoticeTemplates templates, Typefaces typefaces) {
        String open = templates.xml(notice, ContentHash.OPEN);
        if (LIKE_A_PERSONAL_NUMBER.matcher(open).find()) {
            throw new IllegalArgumentException(notice.noticeNo() + ": a text holds what looks like a personal number");
        }
        String hash = ContentHash.of(open);
        String page = templates.page(notice, hash, false);
        boolean typeMissing = !typefaces.hasAll(page);
        if (typeMissing) {
            page = typefaces.withMissingTypeMarked(templates.page(notice, hash, true));
        }
        return new NoticePage(notice, open.replace(ContentHash.OPEN, hash), hash, page, typeMissing);
    }
}
