package dev.todoke.hub.bench;

import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.identity.SyntheticNumbers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A SHFD0006.CSV of 見本運輸, whose society gets its orders on acceptance. Everybody in it differs in name and number; all of it is invented. */
final class BenchFiling {

    private static final String[] KANA = {
        "ｱ", "ｲ", "ｳ", "ｴ", "ｵ", "ｶ", "ｷ", "ｸ", "ｹ", "ｺ", "ｻ", "ｼ", "ｽ", "ｾ", "ｿ", "ﾀ", "ﾁ", "ﾃ", "ﾄ", "ﾅ", "ﾆ", "ﾇ", "ﾈ", "ﾉ", "ﾊ", "ﾋ", "ﾌ", "ﾏ",
        "ﾐ", "ﾑ", "ﾒ", "ﾓ"
    };
    private static final String[] GIVEN = {"ﾀﾛｳ", "ﾊﾅｺ", "ｼﾞﾛｳ", "ﾖｼｺ", "ｺﾞﾛｳ", "ｳﾒｺ"};
    private static final String[] KANJI = {"見本　太郎", "見本　花子", "見本　次郎", "見本　良子", "見本　五郎", "見本　梅子"};

    private BenchFiling() {}

    /**
     * Writes the file.
     *
     * @param first number of its first person; people of other numbers are other people
     */
    static Path write(Path file, int first, int people, LocalDate acquired) throws IOException {
        String date = "%02d%02d%02d".formatted(acquired.getYear() - 2018, acquired.getMonthValue(), acquired.getDayOfMonth());
        try (BufferedWriter out = Files.newBufferedWriter(file, CsvText.CHARSET)) {
            out.write(CsvText.unyu());
            for (int n = first; n < first + people; n++) {
                out.write("2200700,21,04,ｳﾝﾕ,56789,,");
                out.write(kana(n) + ' ' + GIVEN[n % GIVEN.length] + ',' + KANJI[n % KANJI.length]);
                out.write(",7,%02d%02d%02d,%d,1,".formatted(2 + n % 14, 1 + n % 12, 1 + n % 28, 1 + n % 2));
                out.write(SyntheticNumbers.number(n));
                int pay = 180_000 + n % 300 * 1_000;
                out.write(",,,,,9," + date + ',' + n % 2 + ',' + pay + ",0," + pay + ",,,,,,,,,,,\r\n");
            }
        }
        return file;
    }

    private static String kana(int n) {
        StringBuilder name = new StringBuilder();
        for (int rest = n; name.length() < 5; rest /= KANA.length) {
            name.append(KANA[rest % KANA.length]);
        }
        return name.toString();
    }
}
