package dev.todoke.hub.notice.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.EligibilityCertificate;
import dev.todoke.hub.notice.letter.IncompleteReason;
import dev.todoke.hub.notice.letter.Letterhead;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.Notice;
import dev.todoke.hub.notice.letter.QualificationInformationNotice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Many letters in one print run. */
class NoticeBundlesTest {
    private static final NoticeRenderer RENDERER = new NoticeRenderer();

    private final NoticeBundles unit = new NoticeBundles(RENDERER);
    private final List<ByteArrayOutputStream> volumes = new ArrayList<>();

    @Test
    void letters_lie_behind_each_other_as_they_are_printed_alone() throws IOException {
        List<Notice> letters = List.copyOf(SampleNotices.all().values());

        NoticeBundles.Printed actual = write(letters, 100);

        StringBuilder alone = new StringBuilder();
        int pages = 0;
        for (Notice letter : letters) {
            try (PDDocument document = Loader.loadPDF(RENDERER.render(letter).pdf())) {
                alone.append(new PDFTextStripper().getText(document));
                pages += document.getNumberOfPages();
            }
        }
        assertThat(actual).isEqualTo(new NoticeBundles.Printed(letters.size(), pages, 1));
        try (PDDocument document = volume(0)) {
            assertThat(lines(new PDFTextStripper().getText(document))).isEqualTo(lines(alone.toString()));
        }
    }

    @Test
    void bookmarks_lead_by_employer_and_person_to_the_letter() throws IOException {
        Letterhead other = new Letterhead(
                "N-20261202-0000020",
                SampleNotices.incomplete().issuedOn(),
                new Addressee.Office("見本製作所", "", "", "", "02-ﾐﾎﾝ", "54321"),
                SampleNotices.KYOKAI);
        Member father = new Member(
                "見本　太郎",
                "ﾐﾎﾝ ﾊﾅｺ",
                SampleNotices.person("").birthDate(),
                SampleNotices.person("").acquiredOn(),
                "17");

        write(
                List.of(
                        SampleNotices.delivery(),
                        SampleNotices.information(
                                SampleNotices.head(2, SampleNotices.KYOKAI),
                                father,
                                QualificationInformationNotice.Shape.CARD),
                        SampleNotices.certificate(
                                SampleNotices.head(3, SampleNotices.KYOKAI),
                                SampleNotices.dependant("見本　さくら"),
                                EligibilityCertificate.Shape.CARD),
                        SampleNotices.certificate(
                                other, SampleNotices.person("見本　梅子"), EligibilityCertificate.Shape.CARD)),
                100);

        try (PDDocument document = volume(0)) {
            List<String> actual = new ArrayList<>();
            walk(document, document.getDocumentCatalog().getDocumentOutline(), "", actual);
            assertThat(actual)
                    .containsExactly(
                            "見本商事株式会社 1",
                            "  配付一覧 N-20261202-0000009 1",
                            "  見本　太郎 2",
                            "    資格情報のお知らせ N-20261202-0000002 2",
                            "    資格確認書 N-20261202-0000003 4",
                            "見本製作所 6",
                            "  見本　梅子 6",
                            "    資格確認書 N-20261202-0000020 6");
        }
    }

    private static void walk(PDDocument document, PDOutlineNode node, String indent, List<String> lines)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
            lines.add(indent + item.getTitle() + " " + page);
            walk(document, item, indent + "  ", lines);
        }
    }

    @Test
    void letters_of_a_volume_share_one_copy_of_each_face() throws IOException {
        write(List.of(SampleNotices.incomplete(), SampleNotices.qualified(), SampleNotices.incomplete()), 100);

        try (PDDocument document = volume(0)) {
            Set<Object> actual = new HashSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    actual.add(page.getResources().getFont(name).getCOSObject());
                }
            }
            assertThat(actual).hasSize(2);
        }
        assertThat(volumes.get(0).size())
                .isLessThan(2 * RENDERER.render(SampleNotices.incomplete()).pdf().length);
    }

    @Test
    void a_run_is_cut_into_volumes() throws IOException {
        Notice card = SampleNotices.information(QualificationInformationNotice.Shape.CARD);

        NoticeBundles.Printed actual = write(List.of(card, card, card, card, card), 2);

        assertThat(actual).isEqualTo(new NoticeBundles.Printed(5, 10, 3));
        assertThat(volumes).hasSize(3);
        try (PDDocument last = volume(2)) {
            assertThat(last.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void the_same_run_gives_the_same_bytes() {
        List<Notice> letters = List.of(SampleNotices.incomplete(), SampleNotices.qualified());

        write(letters, 100);
        write(letters, 100);

        assertThat(volumes.get(0).toByteArray()).isEqualTo(volumes.get(1).toByteArray());
    }

    @Test
    void nothing_to_print_is_no_volume() {
        assertThat(write(List.of(), 100)).isEqualTo(new NoticeBundles.Printed(0, 0, 0));
        assertThat(volumes).isEmpty();
    }

    @Test
    void a_letter_that_would_carry_a_personal_number_stops_the_run_before_its_volume_is_written() {
        Notice bad = SampleNotices.incomplete(
                SampleNotices.person("見本123456789018"), List.of(IncompleteReason.MY_NUMBER_MISSING));

        assertThatThrownBy(() -> write(List.of(SampleNotices.incomplete(), bad), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("123456789018");
        assertThat(volumes).hasSize(1);
    }

    private NoticeBundles.Printed write(List<? extends Notice> letters, int perVolume) {
        return unit.write(letters.iterator(), perVolume, number -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            volumes.add(bytes);
            return bytes;
        });
    }

    private PDDocument volume(int at) throws IOException {
        return Loader.loadPDF(volumes.get(at).toByteArray());
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
    }
}
