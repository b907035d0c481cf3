package dev.todoke.hub.notice.print;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as small grey pictures in sixteen shades, and how two of them differ. */
final class PagePictures {
    private static final int SHEET_DPI = 72;
    private static final int CARD_DPI = 120;
    private static final int CARD_WIDTH = 300;
    private static final int SHADES = 16;

    /** Edge of the fields that are compared by their mean, in pixels: about 1.4 mm on a sheet. */
    private static final int FIELD = 4;
    /** Length of the strips that are compared by their mean: a hairline has too little ink for a field. */
    private static final int STRIP = 32;

    private static final double FIELD_TOLERANCE = 26;
    private static final double STRIP_TOLERANCE = 18;

    private PagePictures() {}

    static List<BufferedImage> of(byte[] pdf) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                boolean card = document.getPage(page).getMediaBox().getWidth() < CARD_WIDTH;
                pictures.add(inFewShades(new PDFRenderer(document)
                        .renderImageWithDPI(page, card ? CARD_DPI : SHEET_DPI, ImageType.GRAY)));
            }
        }
        return pictures;
    }

    private static BufferedImage inFewShades(BufferedImage grey) {
        byte[] shades = new byte[SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            shades[shade] = (byte) (shade * 255 / (SHADES - 1));
        }
        IndexColorModel colours = new IndexColorModel(4, SHADES, shades, shades, shades);
        BufferedImage few =
                new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY, colours);
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                int level = grey.getRaster().getSample(x, y, 0);
                few.getRaster().setSample(x, y, 0, (level * (SHADES - 1) + 127) / 255);
            }
        }
        return few;
    }

    /**
     * Where two pages differ by more than the smoothing of edges can explain: black where they do, white elsewhere.
     *
     * @return null when nothing differs
     */
    static BufferedImage difference(BufferedImage expected, BufferedImage actual) {
        int width = Math.max(expected.getWidth(), actual.getWidth());
        int height = Math.max(expected.getHeight(), actual.getHeight());
        BufferedImage marks = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        marks.createGraphics().fillRect(0, 0, width, height);
        boolean same = expected.getWidth() == actual.getWidth() && expected.getHeight() == actual.getHeight();
        if (same) {
            same = compare(expected, actual, marks, FIELD, FIELD, FIELD_TOLERANCE)
                    & compare(expected, actual, marks, STRIP, 1, STRIP_TOLERANCE)
                    & compare(expected, actual, marks, 1, STRIP, STRIP_TOLERANCE);
        }
        return same ? null : marks;
    }

    private static boolean compare(
            BufferedImage expected, BufferedImage actual, BufferedImage marks, int across, int down, double tolerance) {
        boolean same = true;
        for (int y = 0; y < expected.getHeight(); y += down) {
            for (int x = 0; x < expected.getWidth(); x += across) {
                int width = Math.min(across, expected.getWidth() - x);
                int height = Math.min(down, expected.getHeight() - y);
                double difference = mean(expected, x, y, width, height) - mean(actual, x, y, width, height);
                if (Math.abs(difference) > tolerance) {
                    same = false;
                    marks.setRGB(x, y, width, height, new int[width * height], 0, width);
                }
            }
        }
        return same;
    }

    private static double mean(BufferedImage picture, int x, int y, int width, int height) {
        long sum = 0;
        for (int shade : picture.getRGB(x, y, width, height, null, 0, width)) {
            sum += shade & 0xff;
        }
        return (double) sum / (width * height);
    }
}
