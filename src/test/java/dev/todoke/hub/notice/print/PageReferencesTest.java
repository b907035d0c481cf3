package dev.todoke.hub.notice.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.hub.notice.letter.Notice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page looks as it did when somebody last looked at it and accepted it. After a change of a template, look at {@code target/pages}, and accept
 * with {@code mvn test -Dtest=PageReferencesTest -Dpages.accept=true}.
 */
class PageReferencesTest {
    private static final Path STORED = Path.of("src/test/resources/notice/pages");
    private static final Path FAILED = Path.of("target/pages");
    private static final boolean ACCEPT = Boolean.getBoolean("pages.accept");
    private static final NoticeRenderer RENDERER = new NoticeRenderer();

    @BeforeAll
    static void makes_the_folders() throws IOException {
        Files.createDirectories(STORED);
        Files.createDirectories(FAILED);
    }

    static Stream<Arguments> samples() {
        return SampleNotices.all().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void looks_as_stored(String name, Notice notice) throws IOException {
        List<BufferedImage> pages = PagePictures.of(RENDERER.render(notice).pdf());
        for (int page = 0; page < pages.size(); page++) {
            String file = name + "-" + (page + 1);
            if (ACCEPT) {
                write(pages.get(page), STORED.resolve(file + ".png"));
            }
            BufferedImage difference = PagePictures.difference(stored(file), pages.get(page));
            if (difference != null) {
                write(pages.get(page), FAILED.resolve(file + "-actual.png"));
                write(difference, FAILED.resolve(file + "-difference.png"));
            }
            assertThat(difference)
                    .as("%s differs from %s: see %s/%s-actual.png and -difference.png", file, STORED, FAILED, file)
                    .isNull();
        }
    }

    @Test
    void every_stored_page_is_one_of_a_sample() throws IOException {
        try (Stream<Path> files = Files.list(STORED)) {
            TreeSet<String> actual = new TreeSet<>(
                    files.map(file -> file.getFileName().toString().replaceAll("-\\d\\.png$", ""))
                            .toList());
            assertThat(actual).isEqualTo(new TreeSet<>(SampleNotices.all().keySet()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void a_page_that_has_changed_is_noticed(String how, BufferedImage page) throws IOException {
        assertThat(PagePictures.difference(stored("incomplete-1"), page))
                .as(how)
                .isNotNull();
    }

    static Stream<Arguments> spoiled() throws IOException {
        return Map.of(
                        "a line of text is missing", without(206, 203, 120, 10),
                        "a line of a table is missing", without(57, 252, 482, 1),
                        "an edge of a table is missing", without(205, 200, 1, 122),
                        "a field has moved by a millimetre", moved(206, 203, 150, 10, 3, 0),
                        "a row has moved down by a millimetre", moved(57, 236, 482, 14, 0, 3),
                        "another size", new BufferedImage(595, 900, BufferedImage.TYPE_BYTE_GRAY))
                .entrySet()
                .stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @Test
    void softer_edges_are_not_a_change() throws IOException {
        BufferedImage stored = grey(stored("incomplete-1"));
        BufferedImage soft = grey(stored);
        for (int y = 1; y < stored.getHeight() - 1; y++) {
            for (int x = 1; x < stored.getWidth() - 1; x++) {
                int neighbours = 0;
                for (int[] at : new int[][] {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}}) {
                    neighbours += stored.getRaster().getSample(at[0], at[1], 0);
                }
                int level = stored.getRaster().getSample(x, y, 0);
                soft.getRaster().setSample(x, y, 0, (level * 8 + neighbours / 4) / 9);
            }
        }

        assertThat(PagePictures.difference(stored, soft)).isNull();
    }

    private static BufferedImage without(int x, int y, int width, int height) throws IOException {
        BufferedImage page = grey(stored("incomplete-1"));
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(x, y, width, height);
        return page;
    }

    private static BufferedImage moved(int x, int y, int width, int height, int right, int down) throws IOException {
        BufferedImage page = grey(stored("incomplete-1"));
        page.createGraphics().copyArea(x, y, width, height, right, down);
        return page;
    }

    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(picture, 0, 0, null);
        return grey;
    }

    private static BufferedImage stored(String file) throws IOException {
        Path path = STORED.resolve(file + ".png");
        if (!Files.exists(path)) {
            return new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return ImageIO.read(in);
        }
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
    }
}
