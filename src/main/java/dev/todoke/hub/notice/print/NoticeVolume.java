package dev.todoke.hub.notice.print;

import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.Notice;
import dev.todoke.hub.notice.letter.PersonNotice;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** One file of a bundle: letters behind each other with bookmarks. It is kept in memory, not in a temporary file: letters hold names. */
final class NoticeVolume implements Closeable {
    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Typefaces.InDocument typefaces;
    private Notice first;
    private Notice last;
    private Addressee addressee;
    private PDOutlineItem office;
    private List<String> person;
    private PDOutlineItem holder;
    private int letters;

    NoticeVolume(Typefaces typefaces) throws IOException {
        this.typefaces = typefaces.in(document);
    }

    int letters() {
        return letters;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void add(NoticePage page) throws IOException {
        int firstPage = pages();
        NoticePdf.append(page, document, typefaces);
        dropTags(firstPage);
        last = page.notice();
        if (first == null) {
            first = last;
        }
        letters++;
        bookmark(last, firstPage);
    }

    /** The printer tags one letter a document; tags of the last one alone would mislead, and those of all would fill the memory. */
    private void dropTags(int firstPage) {
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.MARK_INFO);
        document.getDocumentCatalog().setMetadata(null);
        for (int page = firstPage; page < pages(); page++) {
            document.getPage(page).getCOSObject().removeItem(COSName.STRUCT_PARENTS);
        }
    }

    private void bookmark(Notice notice, int firstPage) {
        if (!notice.addressee().equals(addressee)) {
            addressee = notice.addressee();
            person = null;
            office = item(addressee.name(), firstPage);
            outline.addLast(office);
        }
        PDOutlineItem letter = item(notice.titleJa() + " " + notice.noticeNo(), firstPage);
        if (notice instanceof PersonNotice about) {
            List<String> insured = List.of(
                    about.member().insuredName(),
                    about.member().insuredKana(),
                    about.member().insuredNumber());
            if (!insured.equals(person)) {
                person = insured;
                holder = item(insured.get(0), firstPage);
                office.addLast(holder);
            }
            holder.addLast(letter);
        } else {
            person = null;
            office.addLast(letter);
        }
    }

    private PDOutlineItem item(String title, int firstPage) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(document.getPage(firstPage));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        return item;
    }

    void write(OutputStream out) throws IOException {
        document.getDocumentCatalog().setDocumentOutline(outline);
        NoticePdf.stamp(document, first);
        document.getDocumentInformation().setTitle(first.noticeNo() + " – " + last.noticeNo());
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
