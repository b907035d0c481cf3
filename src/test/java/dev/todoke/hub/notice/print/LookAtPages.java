package dev.todoke.hub.notice.print;

import dev.todoke.hub.notice.letter.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Writes every sample as PDF, XML and pictures to {@code target/look}, to look at by eye. */
final class LookAtPages {
    private LookAtPages() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/look"));
        NoticeRenderer renderer = new NoticeRenderer();
        for (Map.Entry<String, Notice> sample : SampleNotices.all().entrySet()) {
            RenderedNotice rendered = renderer.render(sample.getValue());
            Files.write(folder.resolve(sample.getKey() + ".pdf"), rendered.pdf());
            Files.write(folder.resolve(sample.getKey() + ".xml"), rendered.xml());
            try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    boolean card = document.getPage(page).getMediaBox().getWidth() < 300;
                    ImageIO.write(
                            new PDFRenderer(document).renderImageWithDPI(page, card ? 300 : 110, ImageType.RGB),
                            "png",
                            folder.resolve(sample.getKey() + "-" + (page + 1) + ".png")
                                    .toFile());
                }
            }
        }
    }
}
