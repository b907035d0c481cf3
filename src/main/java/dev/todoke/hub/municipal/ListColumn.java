package dev.todoke.hub.municipal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Columns of the list, by their heading in Japanese or English; in any order. Others are not read. */
enum ListColumn {
    HOUSEHOLD(
            "世帯番号", "household", "[0-9A-Za-z-]{1,11}", "半角の英数字とハイフン、11文字まで", "letters, digits and hyphens, 11 at most"),
    HOUSEHOLDER("世帯主", "householder", 60),
    POSTCODE("郵便番号", "postcode", "[0-9]{3}-?[0-9]{4}", "1000000か100-0000", "1000000 or 100-0000"),
    ADDRESS("住所", "address", 120),
    PERSON("世帯内番号", "person", "[0-9]{1,3}", "半角数字3桁まで", "digits, three at most"),
    NAME("氏名", "name", 60),
    KANA("カナ氏名", "kana", 80),
    BIRTH_DATE("生年月日", "birth-date", 10),
    SEX("性別", "sex", "[MF男女]", "男か女（MかF）", "M or F"),
    ACQUIRED_ON("資格取得日", "acquired-on", 10),
    SYMBOL("記号", "symbol", 20),
    NUMBER("番号", "number", "[0-9A-Za-z-]{1,11}", "半角の英数字とハイフン、11文字まで", "letters, digits and hyphens, 11 at most"),
    BRANCH("枝番", "branch", "[0-9]{2}", "半角数字2桁", "two digits"),
    HOLDING("保有状況", "holding", 30, null, Holding.wordsJa(), Holding.wordsEn()),
    LAST_FOUR("個人番号下4桁", "last-four", "[0-9]{4}", "半角数字4桁（先頭の0も）", "four digits, leading zeros included"),
    SHARE("負担割合", "share", "[1-3]割?", "1、2、3のいずれか（割）", "1, 2 or 3 (tenths)"),
    SHARE_FROM("発効期日", "share-from", 10),
    OCCASION("交付事由", "occasion", 20, null, "空欄、更新、記載変更、紛失、負担割合変更", "empty, renewal, changed, lost or share-changed");

    private static final Set<ListColumn> MAY_BE_ABSENT = Set.of(SYMBOL, BRANCH, LAST_FOUR, SHARE, SHARE_FROM, OCCASION);

    private final String ja;
    private final String en;
    private final int most;
    private final Pattern shape;
    private final String formJa;
    private final String formEn;

    ListColumn(String ja, String en, int most) {
        this(ja, en, most, null, most + "文字まで", most + " characters at most");
    }

    ListColumn(String ja, String en, String shape, String formJa, String formEn) {
        this(ja, en, Integer.MAX_VALUE, Pattern.compile(shape), formJa, formEn);
    }

    ListColumn(String ja, String en, int most, Pattern shape, String formJa, String formEn) {
        this.ja = ja;
        this.en = en;
        this.most = most;
        this.shape = shape;
        this.formJa = formJa;
        this.formEn = formEn;
    }

    String ja() {
        return ja;
    }

    String en() {
        return en;
    }

    String formJa() {
        return formJa;
    }

    String formEn() {
        return formEn;
    }

    boolean fits(String value) {
        return shape == null
                ? value.codePointCount(0, value.length()) <= most
                : shape.matcher(value).matches();
    }

    /** Whether a list for such a run must have the column; it may still be empty for one person or other. */
    boolean neededBy(RunKind kind) {
        return switch (this) {
            case LAST_FOUR -> kind == RunKind.MEMBER_INFORMATION;
            case HOLDING -> kind == RunKind.RENEWAL;
            default -> !MAY_BE_ABSENT.contains(this);
        };
    }

    static Optional<ListColumn> headed(String heading) {
        String text =
                Normalizer.normalize(heading, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.ja.equals(text) || column.en.equals(text))
                .findFirst();
    }
}
