package dev.todoke.hub.notice.print;

import dev.todoke.hub.notice.letter.Notice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.springframework.stereotype.Component;

/**
 * Prints many letters as one run. A run is cut into volumes, so that memory and the patience of a printer do not depend on its length; within a volume
 * all letters share their fonts, which makes it small and quick. A bundle is for paper and not tagged; each letter alone is.
 */
@Component
public final class NoticeBundles {
    private final NoticeRenderer renderer;

    public NoticeBundles(NoticeRenderer renderer) {
        this.renderer = renderer;
    }

    /** Where volumes go. */
    @FunctionalInterface
    public interface Volumes {

        /**
         * @param number from 1
         * @return closed by the bundle when the volume is written
         */
        OutputStream open(int number) throws IOException;
    }

    /** What a run came to. */
    public record Printed(int letters, int pages, int volumes) {}

    /**
     * Writes letters in the order given, with bookmarks by addressee and person where neighbours share them; so sort them that way.
     *
     * @param letters read one by one, each printed before the next is asked for
     * @param perVolume most letters in a volume; each takes some 30 kB of memory until its volume is written
     * @throws IllegalArgumentException when a letter cannot be printed, as with {@link NoticeRenderer#render}; volumes before it are written
     */
    public Printed write(Iterator<? extends Notice> letters, int perVolume, Volumes volumes) {
        if (perVolume < 1) {
            throw new IllegalArgumentException("A volume holds at least one letter");
        }
        Typefaces typefaces = new Typefaces();
        int written = 0;
        int pages = 0;
        int count = 0;
        try {
            while (letters.hasNext()) {
                count++;
                try (NoticeVolume volume = new NoticeVolume(typefaces)) {
                    while (letters.hasNext() && volume.letters() < perVolume) {
                        volume.add(renderer.page(letters.next()));
                    }
                    try (OutputStream out = volumes.open(count)) {
                        volume.write(out);
                    }
                    written += volume.letters();
                    pages += volume.pages();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Volume " + count + " of a bundle could not be written", e);
        }
        return new Printed(written, pages, count);
    }
}
