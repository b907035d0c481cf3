package dev.todoke.hub.notice.print;

import dev.todoke.hub.notice.letter.Notice;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Prints volumes letter by letter, for runs that keep a record of each. Several threads may each have a volume open. */
public final class NoticePress {
    private final NoticeRenderer renderer;
    private final Queue<Typefaces> idle = new ConcurrentLinkedQueue<>();

    public NoticePress(NoticeRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A letter that lies in a volume.
     *
     * @param xml by {@code mappings/schemas/notice.xsd}, in UTF-8
     * @param contentSha256 the hash in the XML, in pairs of digits; its beginning stands at the foot of the paper
     * @param firstPage in the volume, from 1
     * @param typeMissing whether a character is printed as 〓 because the font lacks it
     */
    public record PrintedLetter(byte[] xml, String contentSha256, int firstPage, int pages, boolean typeMissing) {}

    /** An empty volume, for one thread. */
    public Volume open() throws IOException {
        Typefaces typefaces = idle.poll();
        return new Volume(typefaces == null ? new Typefaces() : typefaces);
    }

    /** Letters behind each other, with bookmarks by addressee and person. The same letters give the same bytes. */
    public final class Volume implements Closeable {
        private final Typefaces typefaces;
        private final NoticeVolume letters;

        private Volume(Typefaces typefaces) throws IOException {
            this.typefaces = typefaces;
            this.letters = new NoticeVolume(typefaces);
        }

        public int pages() {
            return letters.pages();
        }

        /** @throws IllegalArgumentException as {@link NoticeRenderer#render}; the volume is as it was before */
        public PrintedLetter add(Notice notice) throws IOException {
            NoticePage page = renderer.page(notice);
            int before = letters.pages();
            letters.add(page);
            return new PrintedLetter(
                    page.xml().getBytes(StandardCharsets.UTF_8),
                    page.hash(),
                    before + 1,
                    letters.pages() - before,
                    page.typeMissing());
        }

        /** Writes a volume that has letters. */
        public void write(OutputStream out) throws IOException {
            letters.write(out);
        }

        @Override
        public void close() throws IOException {
            letters.close();
            idle.add(typefaces);
        }
    }
}
