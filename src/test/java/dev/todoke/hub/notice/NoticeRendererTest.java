package dev.todoke.hub.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXException;

class NoticeRendererTest {
    private static final NoticeRenderer unit = new NoticeRenderer();
    private static Schema schema;

    @BeforeAll
    static void reads_the_schema() throws SAXException {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(NoticeRendererTest.class.getResource("/mappings/schemas/notice.xsd"));
    }

    @Test
    void prints_what_the_employer_must_know_of_missing_data() throws IOException {
        String actual = text(unit.render(SampleNotices.incomplete()));

        assertThat(actual)
                .contains("データ登録未完了のお知らせ", "見本商事株式会社 御中", "事業主 見本 一郎 様", "全国健康保険協会 東京支部", "01130012")
                .contains("見本 花子", "ミホン ハナコ", "01-ミホン ・ 12345", "令和8年11月27日(2026年11月27日)", "202612010902017315")
                .contains("届書に個人番号(マイナンバー)の記入がありません。", "MY_NUMBER_MISSING", "資格確認書")
                .contains("令和8年12月9日(2026年12月9日)", "C-20261201-0000002", "0570-015-369", "Registration not completed");
    }

    @Test
    void prints_the_qualification_with_a_part_to_cut_out() throws IOException {
        String actual = text(unit.render(SampleNotices.qualified()));

        assertThat(actual)
                .contains("資格情報のお知らせ", "記号 21011234", "番号 17", "(枝番) 00", "見本 太郎", "令和8年11月27日", "01130012")
                .contains("点線で切り取り", "Qualification information");
    }

    @ParameterizedTest
    @EnumSource(IncompleteReason.class)
    void every_reason_is_printed_in_both_languages_and_valid_xml(IncompleteReason reason) throws Exception {
        RenderedNotice actual = unit.render(SampleNotices.incomplete(SampleNotices.person("見本　太郎"), List.of(reason)));

        assertThat(withoutBreaks(text(actual)))
                .contains(withoutBreaks(reason.ja()), withoutBreaks(reason.cureJa()))
                .contains(withoutBreaks(reason.en()), withoutBreaks(reason.cureEn()));
        assertValid(actual.xml());
        assertThat(xml(actual)).contains("<reason code=\"" + reason + "\">");
    }

    @Test
    void xml_gives_the_same_content_by_the_schema() throws Exception {
        RenderedNotice actual = unit.render(SampleNotices.qualified());

        assertValid(actual.xml());
        assertThat(xml(actual))
                .contains("<qualification symbol=\"21011234\" number=\"17\" branch=\"00\"/>")
                .contains("<address>東京都千代田区見本町一丁目2番3号 見本ビル4階</address>")
                .contains("noticeNo=\"N-20261207-0000002\"", "issuedOn=\"2026-12-07\"")
                .doesNotContain("th:", "thymeleaf");
    }

    @Test
    void what_is_not_known_yet_is_left_out() throws Exception {
        Notice notice = new DataIncompleteNotice(
                "N-20261202-0000001",
                LocalDate.parse("2026-12-02"),
                "C-20261201-0000002",
                new Addressee("見本商事株式会社", "", "", "", "01-ﾐﾎﾝ", "12345"),
                SampleNotices.KYOKAI,
                new InsuredPerson("見本　花子", "ﾐﾎﾝ ﾊﾅｺ", LocalDate.parse("1990-04-05"), LocalDate.parse("2026-11-27"), ""),
                Optional.empty(),
                List.of(IncompleteReason.MY_NUMBER_MISSING),
                LocalDate.parse("2026-12-09"),
                LocalDate.parse("2026-12-15"));

        RenderedNotice actual = unit.render(notice);

        assertValid(actual.xml());
        assertThat(xml(actual)).doesNotContain("arrival", "insuredNumber", "ownerName", "postcode", "<address");
        assertThat(text(actual)).contains("決定前").doesNotContain("到達番号", "〒", "null");
    }

    @Test
    void an_ordinary_notice_is_one_sheet() throws IOException {
        for (Notice notice : List.of(SampleNotices.incomplete(), SampleNotices.qualified())) {
            try (PDDocument actual = Loader.loadPDF(unit.render(notice).pdf())) {
                assertThat(actual.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(unit.render(SampleNotices.incomplete()).pdf())) {
            List<String> actual = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    actual.add(page.getResources().getFont(name).getName());
                }
            }
            assertThat(actual).isNotEmpty().allSatisfy(name -> assertThat(name).contains("BIZUDPGothic"));
        }
    }

    @Test
    void the_document_names_itself_and_its_language_and_is_tagged() throws IOException {
        try (PDDocument actual =
                Loader.loadPDF(unit.render(SampleNotices.incomplete()).pdf())) {
            assertThat(actual.getDocumentInformation().getTitle()).isEqualTo("データ登録未完了のお知らせ N-20261202-0000001");
            assertThat(actual.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(actual.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void the_same_notice_gives_the_same_bytes_from_any_renderer() {
        RenderedNotice first = unit.render(SampleNotices.incomplete());

        assertThat(unit.render(SampleNotices.incomplete()).pdf()).isEqualTo(first.pdf());
        assertThat(new NoticeRenderer().render(SampleNotices.incomplete()).sha256OfPdf())
                .isEqualTo(first.sha256OfPdf())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void threads_do_not_disturb_each_other() {
        byte[] expected = unit.render(SampleNotices.incomplete()).pdf();

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(n -> unit.render(SampleNotices.incomplete()).pdf()))
                .allMatch(pdf -> Arrays.equals(pdf, expected));
    }

    @Test
    void name_kanji_outside_the_old_standard_are_printed() throws IOException {
        String name = "髙﨑　德濵栁祐神羽";

        assertThat(text(unit.render(SampleNotices.incomplete(
                        SampleNotices.person(name), List.of(IncompleteReason.MY_NUMBER_MISSING)))))
                .contains("髙﨑 德濵栁祐神羽")
                .doesNotContain("〓");
    }

    @Test
    void a_character_the_font_lacks_is_marked_and_explained_and_kept_in_the_xml() throws IOException {
        RenderedNotice actual = unit.render(
                SampleNotices.incomplete(SampleNotices.person("𠮷田　太郎"), List.of(IncompleteReason.MY_NUMBER_MISSING)));

        assertThat(text(actual)).contains("〓田 太郎", "「〓」は、この書面の書体にない文字です");
        assertThat(xml(actual)).contains("<name>𠮷田　太郎</name>");
    }

    @Test
    void long_names_and_addresses_stay_on_the_sheet() throws IOException {
        String name = "見本" + "長".repeat(36);
        Addressee office = new Addressee(
                "株式会社" + "見".repeat(40), "本".repeat(25), "1000000", "東京都" + "町".repeat(70), "01-ﾐﾎﾝ", "12345");
        DataIncompleteNotice whole = SampleNotices.incomplete();
        Notice notice = new DataIncompleteNotice(
                whole.noticeNo(),
                whole.issuedOn(),
                whole.caseNo(),
                office,
                whole.issuer(),
                SampleNotices.person(name),
                whole.arrival(),
                List.of(IncompleteReason.values()),
                whole.answerBy(),
                whole.expectedBy());

        RenderedNotice actual = unit.render(notice);

        assertThat(withoutBreaks(text(actual))).contains(name, office.name() + "御中", office.address());
        try (PDDocument document = Loader.loadPDF(actual.pdf())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(rightmost(document)).isLessThan(595 - 50);
        }
    }

    @Test
    void a_notice_that_would_carry_a_personal_number_is_refused_without_repeating_it() {
        for (String number : List.of("123456789018", "1234 5678 9018", "１２３４５６７８９０１８")) {
            Notice notice = SampleNotices.incomplete(
                    SampleNotices.person("見本" + number), List.of(IncompleteReason.MY_NUMBER_MISSING));

            assertThatThrownBy(() -> unit.render(notice))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("N-20261202-0000001")
                    .hasMessageNotContaining(number);
        }
    }

    private static String text(RenderedNotice notice) throws IOException {
        try (PDDocument document = Loader.loadPDF(notice.pdf())) {
            return new PDFTextStripper().getText(document).replace('　', ' ');
        }
    }

    private static float rightmost(PDDocument document) throws IOException {
        float[] right = {0};
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                right[0] = Math.max(right[0], position.getXDirAdj() + position.getWidthDirAdj());
            }
        }.getText(document);
        return right[0];
    }

    private static String withoutBreaks(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String xml(RenderedNotice notice) {
        return new String(notice.xml(), StandardCharsets.UTF_8);
    }

    private static void assertValid(byte[] xml) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}
