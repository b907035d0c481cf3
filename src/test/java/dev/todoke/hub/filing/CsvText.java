package dev.todoke.hub.filing;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a SHFD0006.CSV around some rows. */
public final class CsvText {
    public static final Charset CHARSET = Charset.forName("windows-31j");

    private CsvText() {}

    /** A file of 見本商事. */
    public static String shoji(String... rows) {
        return file("21,01,ﾐﾎﾝ", "12345", "100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101", rows);
    }

    /** A file of 見本製作. */
    public static String seisaku(String... rows) {
        return file("21,02,ｾｲｻ", "23456", "140,0001,東京都品川区見本町４－５－６,見本製作株式会社,見本　二郎,03,5555,0202", rows);
    }

    /** A file of 見本学園, whose staff are in a mutual aid association. */
    public static String gakko(String... rows) {
        return file("21,03,ｶﾞｸ", "45678", "106,0004,東京都港区見本４－４－４,見本学園,見本　四郎,03,0000,0014", rows);
    }

    /** A file of 見本運輸, in a society that issues each notice once. */
    public static String unyu(String... rows) {
        return file("21,04,ｳﾝﾕ", "56789", "135,0005,東京都江東区見本５－５－５,見本運輸株式会社,見本　五郎,03,0000,0015", rows);
    }

    /** A file an agent sends: the agent's code stands in line 1. */
    static String agent(String symbol, String number, String office, String... rows) {
        return lines(Stream.concat(
                Stream.of(
                        ",,00000007,001,20261201,22223",
                        "[kanri]",
                        ",001",
                        symbol + "," + number + "," + office,
                        "[data]"),
                Arrays.stream(rows)));
    }

    /** A file of 見本商事 for its health insurance society. */
    public static String society(String... rows) {
        return ofOthers("0123,001,20261201,,,,,", "0123", rows);
    }

    /** A file of 見本商事 for its pension fund. */
    public static String fund(String... rows) {
        return ofOthers("0123,001,20261201" + ",".repeat(50), "9876,0123", rows);
    }

    private static String ofOthers(String first, String number, String... rows) {
        String office = number + ",100,0001,東京都千代田区見本町１－２－３,見本商事株式会社,見本　一郎,03,5555,0101";
        return lines(Stream.concat(Stream.of(first, "[kanri]", ",001", office, "[data]"), Arrays.stream(rows)));
    }

    private static String file(String symbol, String number, String office, String... rows) {
        return lines(Stream.concat(
                Stream.of(
                        symbol + ",001,20261201,22223",
                        "[kanri]",
                        ",001",
                        symbol + "," + number + "," + office,
                        "[data]"),
                Arrays.stream(rows)));
    }

    public static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\r\n").collect(Collectors.joining());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(CHARSET);
    }
}
