package dev.todoke.hub.notice.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.todoke.hub.notice.letter.Addressee;
import dev.todoke.hub.notice.letter.DataIncompleteNotice;
import dev.todoke.hub.notice.letter.DeliveryList;
import dev.todoke.hub.notice.letter.EligibilityCertificate;
import dev.todoke.hub.notice.letter.IncompleteReason;
import dev.todoke.hub.notice.letter.Issuer;
import dev.todoke.hub.notice.letter.LastFour;
import dev.todoke.hub.notice.letter.Letterhead;
import dev.todoke.hub.notice.letter.Member;
import dev.todoke.hub.notice.letter.Notice;
import dev.todoke.hub.notice.letter.PersonNotice;
import dev.todoke.hub.notice.letter.QualificationInformationNotice;
import dev.todoke.hub.notice.letter.ReturnList;
import dev.todoke.hub.notice.letter.ReturnReason;
import dev.todoke.hub.notice.letter.Wording;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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
                .contains("点線で切り取り", "Notice of eligibility information");
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
                .contains("noticeNo=\"N-20261202-0000002\"", "issuedOn=\"2026-12-02\"")
                .doesNotContain("th:", "thymeleaf");
    }

    @Test
    void what_is_not_known_yet_is_left_out() throws Exception {
        Notice notice = new DataIncompleteNotice(
                new Letterhead(
                        "N-20261202-0000001",
                        LocalDate.parse("2026-12-02"),
                        new Addressee.Office("見本商事株式会社", "", "", "", "01-ﾐﾎﾝ", "12345"),
                        SampleNotices.KYOKAI),
                "C-20261201-0000002",
                new Member("見本　花子", "ﾐﾎﾝ ﾊﾅｺ", LocalDate.parse("1990-04-05"), LocalDate.parse("2026-11-27"), ""),
                Optional.empty(),
                List.of(IncompleteReason.MY_NUMBER_MISSING),
                LocalDate.parse("2026-12-09"),
                LocalDate.parse("2026-12-15"));

        RenderedNotice actual = unit.render(notice);

        assertValid(actual.xml());
        assertThat(xml(actual)).doesNotContain("arrival", "insuredNumber", "ownerName", "postcode", "<address");
        assertThat(text(actual)).contains("決定前").doesNotContain("到達番号", "〒", "null");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_letter_has_valid_xml_and_its_sheets(String name, Notice notice) throws Exception {
        RenderedNotice actual = unit.render(notice);

        assertValid(actual.xml());
        assertThat(xml(actual)).doesNotContain("th:", "thymeleaf").contains(notice.noticeNo());
        try (PDDocument document = Loader.loadPDF(actual.pdf())) {
            boolean card = name.contains("-card") && !name.contains("paper");
            assertThat(document.getNumberOfPages()).isEqualTo(card ? 2 : 1);
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(notice.titleJa() + " " + notice.noticeNo());
        }
    }

    static Stream<Arguments> samples() {
        return SampleNotices.all().entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    /** Anybody can do this with the XML and any tool for SHA-256. */
    @ParameterizedTest
    @MethodSource("samples")
    void sheet_and_xml_are_stamped_with_the_hash_of_the_content(String name, Notice notice) throws Exception {
        RenderedNotice actual = unit.render(notice);
        String xml = xml(actual);
        String hash = xml.replaceAll("(?s).*contentSha256=\"([^\"]+)\".*", "$1");

        byte[] open = xml.replace(hash, hash.replaceAll("[0-9A-F]", "0")).getBytes(StandardCharsets.UTF_8);
        byte[] computed = MessageDigest.getInstance("SHA-256").digest(open);
        assertThat(HexFormat.ofDelimiter(":").withUpperCase().formatHex(computed))
                .isEqualTo(hash);
        assertThat(text(actual)).contains(notice.noticeNo(), hash.substring(0, 23));
    }

    @Test
    void another_content_has_another_hash() {
        Notice other =
                SampleNotices.incomplete(SampleNotices.person("見本　花江"), List.of(IncompleteReason.MY_NUMBER_MISSING));

        assertThat(hash(unit.render(other))).isNotEqualTo(hash(unit.render(SampleNotices.incomplete())));
    }

    private static String hash(RenderedNotice notice) {
        return xml(notice).replaceAll("(?s).*contentSha256=\"([^\"]+)\".*", "$1");
    }

    @Test
    void a_dependant_is_named_with_the_insured_person_in_the_words_of_the_insurer() throws Exception {
        RenderedNotice actual = unit.render(SampleNotices.incompleteDependant());

        assertThat(text(actual))
                .contains("被扶養者申告書は受け付けましたが", "見本 さくら", "被扶養者(家族) 続柄 長女", "組合員(本人)の氏名", "見本 太郎")
                .contains("被扶養者の認定年月日", "所属所長 見本 一郎 様", "所属所コード", "組合員番号")
                .doesNotContain("事業主", "資格取得年月日", "被保険者資格取得届");
        assertThat(xml(actual)).contains("<dependantOf relation=\"長女\">", "<name>見本　太郎</name>");
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void every_kind_of_insurer_has_its_words(Wording wording) throws Exception {
        DataIncompleteNotice sample = SampleNotices.incomplete();
        Issuer issuer = new Issuer("見本保険者", "Mihon Insurer", "06139992", "電話 03-0000-0000", wording);
        Letterhead head = new Letterhead(sample.noticeNo(), sample.issuedOn(), sample.addressee(), issuer);
        String actual = text(unit.render(new DataIncompleteNotice(
                head,
                sample.caseNo(),
                sample.member(),
                sample.arrival(),
                sample.reasons(),
                sample.answerBy(),
                sample.expectedBy())));

        assertThat(actual)
                .contains(
                        wording.formFor(sample.member()) + "は受け付けましたが",
                        wording.head() + " 見本 一郎 様",
                        wording.numberName());
    }

    @Test
    void the_small_card_has_the_seven_fields_and_no_address() throws Exception {
        String actual = text(unit.render(SampleNotices.information(QualificationInformationNotice.Shape.CARD)));

        assertThat(actual)
                .contains("記号 21011234", "番号 17", "(枝番) 00", "見本 太郎", "令和8年11月27日", "01130012", "全国健康保険協会 東京支部")
                .doesNotContain("見本町", "〒");
    }

    @ParameterizedTest
    @EnumSource(EligibilityCertificate.Shape.class)
    void a_certificate_says_until_when_it_is_valid_why_and_whether_it_is_a_second_one(
            EligibilityCertificate.Shape shape) throws Exception {
        EligibilityCertificate sample = SampleNotices.timeLimited();
        RenderedNotice actual = unit.render(new EligibilityCertificate(
                sample.head(),
                sample.caseNo(),
                sample.member(),
                sample.sex(),
                sample.qualification(),
                shape,
                sample.validTo(),
                sample.reason(),
                true,
                true,
                sample.burden()));

        assertThat(text(actual))
                .contains("資格確認書", "有効期限付き", "再交付", "令和9年1月31日(2027年1月31日)", "令和8年12月2日", "3割")
                .contains("見本 さくら", "被扶養者(家族)", "見本 太郎", "医療保険のデータ登録に時間を要しているため");
        assertThat(withoutBreaks(text(actual))).contains("31January2027");
        assertThat(xml(actual)).contains("timeLimited=\"true\" reissued=\"true\"", "<burden tenths=\"3\"");
        if (shape == EligibilityCertificate.Shape.CARD) {
            assertThat(text(actual)).doesNotContain("見本町", "〒");
        }
    }

    @Test
    void an_ordinary_first_certificate_bears_no_mark() throws Exception {
        assertThat(text(unit.render(SampleNotices.certificate(EligibilityCertificate.Shape.CARD))))
                .doesNotContain("有効期限付き", "再交付", "割(");
    }

    @Test
    void four_digits_of_a_personal_number_are_printed_only_where_the_letter_carries_them() throws Exception {
        RenderedNotice with = unit.render(SampleNotices.informationOfElderly());

        assertThat(text(with)).contains("個人番号の下4桁 9018", "個人番号は下4桁のみ記載しています。");
        assertThat(xml(with)).contains("<lastFour>9018</lastFour>");
        assertThat(text(unit.render(SampleNotices.qualified())))
                .contains("個人番号は記載していません。")
                .doesNotContain("下4桁");
        assertThat(new LastFour("9018")).hasToString("LastFour(****)");
        for (String other : List.of("", "123", "12345", "12a4", "１２３４", "123456789018")) {
            assertThatThrownBy(() -> new LastFour(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The last four digits of a personal number are four digits");
        }
    }

    @Test
    void a_member_whose_number_is_not_linked_is_told_what_to_do() throws Exception {
        assertThat(withoutBreaks(text(unit.render(SampleNotices.members()))))
                .contains("9018", "0026", "登録なし", "登録申出書を提出してください");
    }

    @Test
    void the_return_list_says_of_each_paper_what_becomes_of_it_and_where_it_goes() throws Exception {
        String actual = text(unit.render(SampleNotices.returns()));

        assertThat(actual)
                .contains("2点", "使える期間内の喪失のため", "(令和7年12月1日まで)", "有効期限内の喪失のため", "有効期限が切れているため", "返却が不要な書類のため")
                .contains("日本年金機構 見本事務センター (資格喪失届に添付)", "〒164-0000", "F-20261201-0000003");
        assertThatThrownBy(() -> new ReturnList.Line(
                        ReturnList.Paper.OLD_CARD, ReturnReason.CARD_IN_USE, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_delivery_list_hands_papers_of_dependants_to_the_insured_person() {
        DeliveryList actual = SampleNotices.delivery();

        assertThat(actual.documents()).isEqualTo(4);
        assertThat(actual.recipients())
                .extracting(
                        DeliveryList.Recipient::name,
                        person -> person.documents().size())
                .startsWith(tuple("見本　太郎", 2), tuple("見本　花子", 1));
        assertThat(actual.recipients().get(0).documents())
                .extracting(DeliveryList.Document::about)
                .containsExactly("見本　太郎", "見本　さくら");
    }

    @Test
    void a_long_delivery_list_repeats_its_head_on_every_sheet() throws Exception {
        List<PersonNotice> letters = IntStream.range(0, 60)
                .<PersonNotice>mapToObj(n -> SampleNotices.information(
                        SampleNotices.head(100 + n, SampleNotices.KYOKAI),
                        SampleNotices.person("見本　" + n + "郎"),
                        QualificationInformationNotice.Shape.CARD))
                .toList();
        DeliveryList list =
                DeliveryList.of(SampleNotices.head(99, SampleNotices.KYOKAI), "B-20261202-0000002", letters);

        try (PDDocument document = Loader.loadPDF(unit.render(list).pdf())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages() - 1; page++) {
                PDFTextStripper sheet = new PDFTextStripper();
                sheet.setStartPage(page);
                sheet.setEndPage(page);
                assertThat(sheet.getText(document)).contains("受領印", page + " / " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void the_code_on_the_sheet_leads_to_the_portal() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(unit.render(SampleNotices.qualified()).pdf())) {
            BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
            int[] pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
            Result actual = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), pixels))));

            assertThat(actual.getText()).isEqualTo("https://myna.go.jp/");
        }
    }

    @Test
    void forty_characters_fit_on_a_card_with_all_that_may_be_printed() throws Exception {
        for (PersonNotice card : List.of(
                SampleNotices.longest(QualificationInformationNotice.Shape.CARD),
                SampleNotices.longest(EligibilityCertificate.Shape.CARD))) {
            RenderedNotice actual = unit.render(card);

            assertThat(withoutBreaks(text(actual)))
                    .contains("〓" + "長".repeat(39))
                    .contains(withoutBreaks(Printed.kana(card.member().nameKana())))
                    .contains(card.issuer().nameJa());
            try (PDDocument document = Loader.loadPDF(actual.pdf())) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
                assertThat(rightmost(document)).isLessThan(242.6f - 7);
                assertThat(lowestAboveStamp(document)).isLessThan(153 - 10);
            }
        }
    }

    /** In points from the top of the face: the lower edge of the last line that is set larger than the stamp. */
    private static float lowestAboveStamp(PDDocument document) throws IOException {
        float[] lowest = {0};
        PDFTextStripper face = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                if (position.getFontSizeInPt() > 4.6f) {
                    lowest[0] = Math.max(lowest[0], position.getYDirAdj());
                }
            }
        };
        face.setEndPage(1);
        face.getText(document);
        return lowest[0];
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
        Addressee.Office office = new Addressee.Office(
                "株式会社" + "見".repeat(40), "本".repeat(25), "1000000", "東京都" + "町".repeat(70), "01-ﾐﾎﾝ", "12345");
        DataIncompleteNotice whole = SampleNotices.incomplete();
        Notice notice = new DataIncompleteNotice(
                new Letterhead(whole.noticeNo(), whole.issuedOn(), office, whole.issuer()),
                whole.caseNo(),
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
            protected void processTextPosition(TextPosition position) {
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
