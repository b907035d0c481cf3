package dev.todoke.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficialDocumentReaderTest {
    private static final String ARRIVE_ID = "202612010900000000";
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final String DECISION = """
            <N7100001><通知年月日>%s</通知年月日><_被保険者><被保険者整理番号>12</被保険者整理番号><カナ氏名>ミホン　タロウ</カナ氏名>
            <生年月日><元号>7</元号><年>2</年><月>4</月><日>1</日></生年月日>
            <資格取得年月日><元号>9</元号><年>08</年><月>12</月><日>01</日></資格取得年月日>
            <標準報酬月額><健保>0260</健保></標準報酬月額></_被保険者></N7100001>""";
    private static final String NOTIFIED = "<元号>9</元号><年>08</年><月>12</月><日>03</日>";

    @Test
    void names_match_whatever_their_width() {
        OfficialDocument actual = read(zip(Map.of("7100001.xml", DECISION.formatted(NOTIFIED))));

        assertThat(actual.decisions())
                .containsExactly(new Decision(
                        new FiledPerson("ﾐﾎﾝ ﾀﾛｳ", LocalDate.of(1990, 4, 1), LocalDate.of(2026, 12, 1), ""),
                        "12",
                        LocalDate.of(2026, 12, 3)));
    }

    @Test
    void a_date_outside_its_era_is_refused_without_repeating_it() {
        String heisei38 = NOTIFIED.replace("<元号>9</元号><年>08", "<元号>7</元号><年>38");

        assertThatThrownBy(() -> read(zip(Map.of("7100001.xml", DECISION.formatted(heisei38)))))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageContaining("通知年月日")
                .hasMessageNotContaining("38");
    }

    @Test
    void a_return_that_names_nobody_still_is_a_return() {
        OfficialDocument actual = read(zip(Map.of("返戻のお知らせ.txt", "添付書類が不足しています。")));

        assertThat(actual.kind()).isEqualTo(OfficialDocument.Kind.RETURN);
        assertThat(actual.returned()).isEmpty();
        assertThat(actual.letter()).isEqualTo("添付書類が不足しています。");
    }

    @Test
    void a_document_of_another_kind_is_kept_for_people_to_read() {
        OfficialDocument actual = read(zip(Map.of("notice.pdf", "%PDF-1.7")));

        assertThat(actual.kind()).isEqualTo(OfficialDocument.Kind.OTHER);
        assertThat(actual.zip()).isNotEmpty();
    }

    @Test
    void a_document_type_in_xml_is_refused_and_nothing_is_fetched() {
        String hostile = "<!DOCTYPE N7100001 [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><N7100001>&x;</N7100001>";

        assertThatThrownBy(() -> read(zip(Map.of("7100001.xml", hostile))))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageContaining("line 1")
                .hasNoCause();
    }

    @Test
    void xml_cut_off_in_the_middle_is_refused() {
        String cut = DECISION.formatted(NOTIFIED).substring(0, 200);

        assertThatThrownBy(() -> read(zip(Map.of("7100001.xml", cut))))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageNotContaining("ミホン");
    }

    @Test
    void a_name_that_points_outside_is_refused() {
        for (String name : new String[] {"../7100001.xml", "a/../../b.xml", "/etc/passwd", "C:\\b.xml", "..\\b.xml"}) {
            assertThatThrownBy(() -> read(zip(Map.of(name, "x"))))
                    .as(name)
                    .isInstanceOf(AgencyProtocolError.class)
                    .hasMessageContaining("outside");
        }
    }

    @Test
    void a_bomb_is_refused_before_it_unfolds() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("7100001.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(AgencyProtocolError.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void bytes_that_are_no_zip_are_refused() {
        assertThatThrownBy(() -> read("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AgencyProtocolError.class);
    }

    @Test
    void a_zip_cut_off_in_the_middle_is_refused() {
        byte[] whole = zip(Map.of("7100001.xml", DECISION.formatted(NOTIFIED)));
        byte[] cut = Arrays.copyOf(whole, whole.length / 3);

        assertThatThrownBy(() -> read(cut)).isInstanceOf(AgencyProtocolError.class);
    }

    private static OfficialDocument read(byte[] zip) {
        return OfficialDocumentReader.read(ARRIVE_ID, 1, zip);
    }

    /** Names and texts as Windows writes them, XML in UTF-8. */
    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, WINDOWS)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Charset charset = file.getKey().endsWith(".txt") ? WINDOWS : StandardCharsets.UTF_8;
                zip.write(file.getValue().getBytes(charset));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
