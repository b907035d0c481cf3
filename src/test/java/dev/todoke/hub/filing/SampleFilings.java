package dev.todoke.hub.filing;

import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes the files of {@code samples/}. Run {@link #main} in the project's folder after a change; a test compares the bytes. */
final class SampleFilings {
    private static final String CSV = "SHFD0006.CSV";

    /** The case number that the second person of story 31 gets at a first start. */
    static final String CORRECTED = "C-20261201-0000037";

    /** What follows symbol and number in the line of 見本横浜. */
    static final String YOKOHAMA = "220,0001,神奈川県横浜市西区見本町７－８－９,見本横浜株式会社,見本　三郎,045,555,0303";

    /** The same of 見本製作. */
    static final String SEISAKU = "140,0001,東京都品川区見本町４－５－６,見本製作株式会社,見本　二郎,03,5555,0202";

    private final Map<String, byte[]> files = new TreeMap<>();

    private SampleFilings() {
        goodFilingsOfShoji();
        brokenFilesOfShoji();
        spoiledRecordsOfShoji();
        xmlOfSeisaku();
        agent();
        files.putAll(SampleForms.all());
        files.putAll(SampleMistakes.all());
        applications();
    }

    /** Every sample by its path below {@code samples/}. */
    static Map<String, byte[]> all() {
        return new SampleFilings().files;
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Path path = Path.of("samples").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** One application each for an insurer that takes it, one that never does, and one without the agency. */
    private void applications() {
        String person = """
                    <insuredNumber>%s</insuredNumber>
                    <nameKana>%s</nameKana>
                    <birthDate>%s</birthDate>
                    <appliedOn>2026-12-01</appliedOn>
                """;
        put(
                "mihon-shoji/81-certificate-application/certificate.xml",
                XmlText.shoji("""
                  <certificateApplication>
                """ + person.formatted("41", "ﾐﾎﾝ ｷｸｺ", "1991-05-06") + """
                    <issue>1</issue>
                    <reason>
                      <code>03</code>
                    </reason>
                    <delivery>1</delivery>
                  </certificateApplication>
                """));
        put(
                "mihon-unyu/81-notice-again/notice.xml",
                XmlText.unyu("""
                  <informationNoticeApplication>
                """ + person.formatted("42", "ﾐﾎﾝ ﾏﾂｵ", "1984-07-08") + """
                    <issue>2</issue>
                    <reissueReason>1</reissueReason>
                  </informationNoticeApplication>
                """));
        put(
                "mihon-gakko/81-link-removal/removal.xml",
                XmlText.gakko("""
                  <linkRemoval>
                """ + person.formatted("43", "ﾐﾎﾝ ｳﾒｺ", "1979-09-10") + """
                    <certificateWanted>true</certificateWanted>
                  </linkRemoval>
                """));
    }

    private void goodFilingsOfShoji() {
        String complete = CsvText.shoji(
                shoji(1).person("ﾐﾎﾝ ﾀﾛｳ", "見本　太郎", "1", "7", "020401").text(),
                shoji(2).person("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "2", "7", "110815")
                        .with("certificateWanted", "1")
                        .text(),
                shoji(3).person("ﾐﾎﾝ ｼﾞﾛｳ", "見本　次郎", "1", "5", "631231")
                        .with("acquiredDate", "081127")
                        .with("dependants", "1")
                        .text());
        csv("mihon-shoji/01-three-complete", complete);
        csv(
                "mihon-shoji/02-number-missing",
                CsvText.shoji(
                        shoji(4).person("ﾐﾎﾝ ﾖｼｺ", "見本　良子", "2", "7", "080110").text(),
                        laterNumber(shoji(5)).withoutNumber().text()));
        csv("mihon-shoji/03-same-file-again", complete);
        csv(
                "mihon-shoji/04-check-digit",
                CsvText.shoji(shoji(6).person("ﾐﾎﾝ ｺﾞﾛｳ", "見本　五郎", "1", "5", "600707")
                        .with("personalNumber", "123456789012")
                        .text()));
        put("mihon-shoji/99-number-later/number-registration.xml", XmlText.shoji("""
                          <numberRegistration>
                            <nameKana>ﾐﾎﾝ ﾀｹｵ</nameKana>
                            <birthDate>2001-05-05</birthDate>
                            <personalNumber>%s</personalNumber>
                          </numberRegistration>
                        """.formatted(
                        SyntheticNumbers.number(5))));
    }

    private static EnrolmentRow laterNumber(EnrolmentRow row) {
        return row.person("ﾐﾎﾝ ﾀｹｵ", "見本　竹男", "1", "7", "130505");
    }

    private void brokenFilesOfShoji() {
        String row = shoji(10).person("ﾐﾎﾝ ｻﾌﾞﾛｳ", "見本　三郎", "1", "7", "050505").text();
        String file = CsvText.shoji(row, row);
        csv("mihon-shoji/11-truncated", file.substring(0, file.length() - 40));
        csv("mihon-shoji/12-empty", "");
        files.put("mihon-shoji/13-wrong-charset/" + CSV, CsvText.shoji(row).getBytes(StandardCharsets.UTF_8));
        csv(
                "mihon-shoji/14-office-of-another",
                CsvText.seisaku(seisaku(11)
                        .person("ﾐﾎﾝ ｼﾛｳ", "見本　四郎", "1", "7", "060606")
                        .text()));
    }

    private void spoiledRecordsOfShoji() {
        csv(
                "mihon-shoji/21-columns",
                CsvText.shoji(
                        shoji(21)
                                .person("ﾐﾎﾝ ﾛｸﾛｳ", "見本　六郎", "1", "7", "070707")
                                .text(32),
                        shoji(22)
                                .person("ﾐﾎﾝ ｼﾁﾛｳ", "見本　七郎", "1", "7", "080808")
                                .text(33)));
        csv(
                "mihon-shoji/22-characters",
                CsvText.shoji(
                        shoji(23)
                                .person("ﾀｶﾊｼ ﾊﾁﾛｳ", "髙橋　八郎", "1", "7", "090909")
                                .text(),
                        shoji(24)
                                .person("ﾐﾎﾝ ｳﾒｺ", "見本　梅子", "2", "7", "101010")
                                .with("remarks", "見本①")
                                .text(),
                        shoji(25)
                                .person("ﾐﾎﾝ ｻｸﾗｺ", "見本　桜子", "2", "7", "111111")
                                .text()));
        csv(
                "mihon-shoji/23-future-date",
                CsvText.shoji(shoji(26)
                        .person("ﾐﾎﾝ ﾏﾂｺ", "見本　松子", "2", "7", "121212")
                        .with("acquiredDate", "181201")
                        .text()));
    }

    private void xmlOfSeisaku() {
        String first = XmlText.enrolment("ﾚｲｼﾞ ｲﾁﾛｳ", "例示　一郎", "1", "1985-03-03", 31);
        String second = XmlText.enrolment("ﾚｲｼﾞ ﾓﾓｺ", "例示　桃子", "2", "1999-09-09", 32);
        put("mihon-seisaku/01-two-people/enrolment.xml", XmlText.seisaku(first, second));
        put(
                "mihon-seisaku/02-number-missing/enrolment.xml",
                XmlText.seisaku(XmlText.withAddress(XmlText.enrolment("ﾚｲｼﾞ ﾆﾛｳ", "例示　二郎", "1", "1978-07-07", 33))));
        String other = XmlText.enrolment("ﾚｲｼﾞ ｻﾝﾛｳ", "例示　三郎", "1", "1990-10-10", 34);
        put("mihon-seisaku/11-not-well-formed/enrolment.xml", XmlText.seisaku(other.replace("</birthDate>", "")));
        put(
                "mihon-seisaku/12-against-schema/enrolment.xml",
                XmlText.seisaku(
                        other.replace("1990-10-10", "平成2年10月10日"),
                        XmlText.enrolment("ﾚｲｼﾞ ﾕｷｺ", "例示　雪子", "2", "1995-02-03", 35)));
        put(
                "mihon-seisaku/13-external-entity/enrolment.xml",
                XmlText.seisaku(other.replace("例示　三郎", "&name;"))
                        .replaceFirst(
                                "\\?>\n", "?>\n<!DOCTYPE filing [<!ENTITY name SYSTEM \"file:///etc/hostname\">]>\n"));
        put(
                "mihon-seisaku/14-prefecture-of-jis/enrolment.xml",
                XmlText.seisaku(other).replace("<prefecture>21", "<prefecture>13"));
    }

    private void agent() {
        csv(
                "mihon-sharoshi/01-yokohama",
                CsvText.agent(
                        "31,05,ﾖｺﾊ",
                        "34567",
                        YOKOHAMA,
                        EnrolmentRow.of("31-05-ﾖｺﾊ", "34567")
                                .number(41)
                                .person("ｼｹﾝ ﾐﾅﾄ", "試験　港", "1", "7", "040404")
                                .text(),
                        EnrolmentRow.of("31-05-ﾖｺﾊ", "34567")
                                .number(42)
                                .person("ｼｹﾝ ﾅﾐｺ", "試験　波子", "2", "7", "030303")
                                .with("acquiredDate", "081120")
                                .text()));
        csv(
                "mihon-sharoshi/02-seisaku",
                CsvText.agent(
                        "21,02,ｾｲｻ",
                        "23456",
                        SEISAKU,
                        seisaku(43)
                                .person("ｼｹﾝ ｹﾝｺ", "試験　健子", "2", "7", "020202")
                                .text()));
    }

    private static EnrolmentRow shoji(int number) {
        return EnrolmentRow.complete().number(number);
    }

    private static EnrolmentRow seisaku(int number) {
        return EnrolmentRow.of("21-02-ｾｲｻ", "23456").number(number);
    }

    private void csv(String story, String text) {
        files.put(story + "/" + CSV, CsvText.bytes(text));
    }

    private void put(String path, String xml) {
        files.put(path, XmlText.bytes(xml));
    }
}
