package dev.todoke.hub.agency;

import java.nio.charset.Charset;
import java.util.List;

/** SHFD0006.CSV as bytes, of one made-up office. */
final class SampleCsv {
    static final String WITH_NUMBER = person("ﾐﾎﾝ ﾀﾛｳ", "見本　太郎", "123456789018", ",,");
    static final String WITHOUT_NUMBER = person("ﾐﾎﾝ ﾊﾅｺ", "見本　花子", "", "100,0001,ﾄｳｷﾖｳﾄ ﾁﾖﾀﾞｸ ﾐﾎﾝﾁﾖｳ 1-2-3");
    static final String RETURNED = person("ﾍﾝﾚｲ ｼﾞﾛｳ", "返戻　次郎", "222222222225", ",,");

    private static final String HEAD = String.join(
            "\r\n",
            "21,01,ﾐﾎﾝ,001,20261201,22223",
            "[kanri]",
            ",001",
            "21,01,ﾐﾎﾝ,12345,100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,1234,5678",
            "[data]",
            "");

    private SampleCsv() {}

    static byte[] of(String... people) {
        String lines = HEAD + String.join("\r\n", List.of(people)) + "\r\n";
        return lines.getBytes(Charset.forName("windows-31j"));
    }

    private static String person(String kana, String kanji, String number, String address) {
        return "2200700,21,01,ﾐﾎﾝ,12345,," + kana + "," + kanji + ",7,020401,1,1," + number
                + ",,,,,9,081201,0,250000,0,250000,,,,,," + address + ",,,";
    }
}
