package dev.todoke.hub.bench.files;

import dev.todoke.hub.identity.SyntheticNumbers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** An invented employer with one office, and the people it files. */
record BenchEmployer(int number, String insurer) {

    private static final String KANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ";
    private static final Charset AGENCY = Charset.forName("windows-31j");

    static List<BenchEmployer> some(int count, String insurer) {
        return IntStream.range(0, count)
                .mapToObj(number -> new BenchEmployer(number, insurer))
                .toList();
    }

    String id() {
        return "bench-%04d".formatted(number);
    }

    private String symbol() {
        return kana(number, 3);
    }

    /** The number in kana digits, so many of them. */
    private static String kana(int number, int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, rest = number; i < digits; i++, rest /= KANA.length()) {
            text.append(KANA.charAt(rest % KANA.length()));
        }
        return text.toString();
    }

    String yaml() {
        return """
                id: %s
                kind: office
                nameJa: 見本計測%04d株式会社
                nameEn: Bench %04d
                allOrNothing: false
                rejectBadCheckDigit: false
                publicKeyFile: %s.pub
                offices:
                  - prefecture: "21"
                    district: "01"
                    symbol: %s
                    officeNumber: "12345"
                    nameJa: 見本計測%04d株式会社
                    postcode: "1000001"
                    address: 東京都千代田区見本町１－２－３
                    ownerName: 見本　一郎
                    telephone: 03-5555-0101
                    insurer: %s
                """.formatted(id(), number, number, id(), symbol(), number, insurer);
    }

    /** A 資格取得届 of one person as XML; another number is another person. */
    byte[] onePerson(int person) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(person % 10_000);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <filing xmlns="urn:todoke:filing:1" createdOn="2026-12-01" serial="001">
                  <office>
                    <prefecture>21</prefecture>
                    <district>01</district>
                    <symbol>%s</symbol>
                    <number>12345</number>
                    <postcode>1000001</postcode>
                    <address>東京都千代田区見本町１－２－３</address>
                    <name>見本計測%04d株式会社</name>
                    <owner>見本　一郎</owner>
                    <telephone>03-5555-0101</telephone>
                  </office>
                  <enrolment>
                    <nameKana>ﾐﾎﾝ %s</nameKana>
                    <nameKanji>見本　太郎</nameKanji>
                    <birthDate>%s</birthDate>
                    <kind>1</kind>
                    <acquisitionKind>1</acquisitionKind>
                    <personalNumber>%s</personalNumber>
                    <acquiredOn>2026-12-01</acquiredOn>
                    <dependants>false</dependants>
                    <remuneration>
                      <cash>300000</cash>
                      <inKind>0</inKind>
                      <total>300000</total>
                    </remuneration>
                  </enrolment>
                </filing>
                """.formatted(symbol(), number, kana(person, 5), born, SyntheticNumbers.number(person))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A SHFD0006.CSV of many people of this office. */
    byte[] manyPeople(int from, int count) {
        StringBuilder csv = new StringBuilder("21,01,%s,001,20261201,22223\r\n[kanri]\r\n,001\r\n".formatted(symbol()));
        csv.append("21,01,%s,12345,100,0001,東京都千代田区見本町１－２－３,見本計測%04d株式会社,見本　一郎,03,5555,0101\r\n[data]\r\n"
                .formatted(symbol(), number));
        for (int person = from; person < from + count; person++) {
            csv.append("2200700,21,01,%s,12345,,ﾐﾎﾝ %s,見本　太郎,5,%02d%02d%02d,1,1,%s,,,,,9,081201,0,300000,0,300000,,,,,,,,,,,\r\n"
                    .formatted(
                            symbol(),
                            kana(person, 5),
                            30 + person % 30,
                            1 + person % 12,
                            1 + person % 28,
                            SyntheticNumbers.number(person)));
        }
        return csv.toString().getBytes(AGENCY);
    }
}
