package dev.todoke.hub.filing;

import dev.todoke.hub.identity.SyntheticNumbers;
import java.nio.charset.StandardCharsets;

/** Hub XML around some records. */
public final class XmlText {
    private static final String OFFICE = """
              <office>
                <prefecture>%s</prefecture>
                <district>%s</district>
                <symbol>%s</symbol>
                <number>%s</number>
                <postcode>1400001</postcode>
                <address>東京都品川区見本町４－５－６</address>
                <name>%s</name>
                <owner>見本　二郎</owner>
                <telephone>03-5555-0202</telephone>
              </office>
            """;

    private XmlText() {}

    /** A file of 見本製作. */
    public static String seisaku(String... records) {
        return filing(OFFICE.formatted("21", "02", "ｾｲｻ", "23456", "見本製作株式会社"), records);
    }

    /** A file of 見本商事. */
    public static String shoji(String... records) {
        return filing(OFFICE.formatted("21", "01", "ﾐﾎﾝ", "12345", "見本商事株式会社"), records);
    }

    /** A file of 見本学園, whose staff are in a mutual aid association. */
    public static String gakko(String... records) {
        return filing(OFFICE.formatted("21", "03", "ｶﾞｸ", "45678", "見本学園"), records);
    }

    /** A file of 見本運輸, in a society that issues each notice once. */
    public static String unyu(String... records) {
        return filing(OFFICE.formatted("21", "04", "ｳﾝﾕ", "56789", "見本運輸株式会社"), records);
    }

    private static String filing(String office, String... records) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <filing xmlns="urn:todoke:filing:1" createdOn="2026-12-01" serial="001">
                """ + office + String.join("", records) + "</filing>\n";
    }

    /** An enrolment with everything a person needs. */
    public static String enrolment(String kana, String kanji, String kind, String birthDate, int number) {
        return """
                  <enrolment>
                    <nameKana>%s</nameKana>
                    <nameKanji>%s</nameKanji>
                    <birthDate>%s</birthDate>
                    <kind>%s</kind>
                    <acquisitionKind>1</acquisitionKind>
                    <personalNumber>%s</personalNumber>
                    <acquiredOn>2026-12-01</acquiredOn>
                    <dependants>false</dependants>
                    <remuneration>
                      <cash>300000</cash>
                      <inKind>0</inKind>
                      <total>300000</total>
                    </remuneration>
                    <certificateWanted>true</certificateWanted>
                  </enrolment>
                """.formatted(kana, kanji, birthDate, kind, SyntheticNumbers.number(number));
    }

    public static String withAddress(String enrolment) {
        return enrolment
                .replaceFirst("    <personalNumber>[0-9]*</personalNumber>\n", "")
                .replace("    <certificateWanted>", """
                            <address>
                              <postcode>1400001</postcode>
                              <kana>ﾄｳｷﾖｳﾄ ｼﾅｶﾞﾜｸ ﾐﾎﾝﾁﾖｳ 4-5-6</kana>
                              <kanji>東京都品川区見本町４－５－６</kanji>
                            </address>
                        """ + "    <certificateWanted>");
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
