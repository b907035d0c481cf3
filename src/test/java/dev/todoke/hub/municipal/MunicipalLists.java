package dev.todoke.hub.municipal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes lists of invented people, always the same ones: for tests, and for {@code bench/municipal}. */
public final class MunicipalLists {
    static final String HEADING =
            "世帯番号,世帯主,郵便番号,住所,世帯内番号,氏名,カナ氏名,生年月日,性別,資格取得日,記号,番号,枝番,保有状況," + "個人番号下4桁,負担割合,発効期日,交付事由";
    private static final String FAMILY = "見本佐藤鈴木高橋田中渡辺伊藤山本中村小林加藤吉田山田松井上木";
    private static final String GIVEN = "花子太郎一二三四五六七八九十竹梅桜松春夏秋冬健誠実愛美結陽葵";
    private static final String[] HOLDING = {"登録あり", "登録なし", "登録あり", "カードなし", "登録あり", "電子証明書期限切れ", "登録解除"};
    /** 50 people live in 39 households: 28 alone and 11 in twos. */
    private static final int ROUND = 50;

    private static final int ALONE = 28;
    private static final int HOUSEHOLDS = 39;

    private MunicipalLists() {}

    /** @param args file, number of people */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static Path write(Path file, int people) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADING + "\n");
            for (int n = 0; n < people; n++) {
                out.write(person(n) + "\n");
            }
        }
        return file;
    }

    private static String person(int n) {
        int within = n % ROUND;
        int household = n / ROUND * HOUSEHOLDS + (within < ALONE ? within : ALONE + (within - ALONE) / 2);
        int member = within < ALONE ? 1 : 1 + (within - ALONE) % 2;
        String family = FAMILY.substring(household % (FAMILY.length() - 1), household % (FAMILY.length() - 1) + 2);
        String given = "" + GIVEN.charAt(n % GIVEN.length()) + GIVEN.charAt(n / 7 % GIVEN.length());
        LocalDate birth = LocalDate.of(1952, 1, 1).plusDays(n * 37L % 25_000);
        boolean share = birth.isBefore(LocalDate.of(1956, 10, 2));
        return String.join(
                ",",
                "K-%06d".formatted(household),
                family + "　一郎",
                "%07d".formatted(1_000_000 + household % 9_000),
                "東京都見本区本町%d丁目%d番%d号".formatted(household % 9 + 1, household % 30 + 1, household % 20 + 1),
                "" + member,
                family + "　" + given,
                "ﾐﾎﾝ ﾊﾅｺ",
                "" + birth,
                n % 2 == 0 ? "女" : "男",
                "" + (birth.isAfter(LocalDate.of(2015, 4, 1)) ? birth : LocalDate.of(2015, 4, 1)),
                "見本",
                "" + (1_000_000 + household),
                "%02d".formatted(member),
                HOLDING[n % HOLDING.length],
                n % 11 == 0 ? "" : "%04d".formatted(n * 7919L % 10_000),
                share ? "2" : "",
                share ? "2026-08-01" : "",
                "");
    }
}
