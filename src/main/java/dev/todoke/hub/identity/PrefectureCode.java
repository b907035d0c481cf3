package dev.todoke.hub.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The prefectures as the pension agency numbers them in office symbols (都道府県コード). The numbering is the agency's own: Tokyo is 21, not the 13
 * of JIS X 0401, which insurers and most other systems use.
 */
public enum PrefectureCode {
    HOKKAIDO("01", "01", "北海道", "Hokkaido"),
    AOMORI("02", "02", "青森県", "Aomori"),
    IWATE("03", "03", "岩手県", "Iwate"),
    MIYAGI("04", "04", "宮城県", "Miyagi"),
    AKITA("05", "05", "秋田県", "Akita"),
    YAMAGATA("06", "06", "山形県", "Yamagata"),
    FUKUSHIMA("07", "07", "福島県", "Fukushima"),
    IBARAKI("08", "08", "茨城県", "Ibaraki"),
    TOCHIGI("09", "09", "栃木県", "Tochigi"),
    GUNMA("10", "10", "群馬県", "Gunma"),
    SAITAMA("11", "11", "埼玉県", "Saitama"),
    CHIBA("12", "12", "千葉県", "Chiba"),
    TOKYO("21", "13", "東京都", "Tokyo"),
    KANAGAWA("31", "14", "神奈川県", "Kanagawa"),
    NIIGATA("32", "15", "新潟県", "Niigata"),
    TOYAMA("33", "16", "富山県", "Toyama"),
    ISHIKAWA("34", "17", "石川県", "Ishikawa"),
    FUKUI("35", "18", "福井県", "Fukui"),
    YAMANASHI("36", "19", "山梨県", "Yamanashi"),
    NAGANO("37", "20", "長野県", "Nagano"),
    GIFU("38", "21", "岐阜県", "Gifu"),
    SHIZUOKA("39", "22", "静岡県", "Shizuoka"),
    OSAKA("41", "27", "大阪府", "Osaka"),
    HYOGO("42", "28", "兵庫県", "Hyogo"),
    AICHI("51", "23", "愛知県", "Aichi"),
    MIE("52", "24", "三重県", "Mie"),
    SHIGA("53", "25", "滋賀県", "Shiga"),
    KYOTO("54", "26", "京都府", "Kyoto"),
    NARA("55", "29", "奈良県", "Nara"),
    WAKAYAMA("56", "30", "和歌山県", "Wakayama"),
    TOTTORI("57", "31", "鳥取県", "Tottori"),
    SHIMANE("58", "32", "島根県", "Shimane"),
    OKAYAMA("59", "33", "岡山県", "Okayama"),
    HIROSHIMA("60", "34", "広島県", "Hiroshima"),
    YAMAGUCHI("61", "35", "山口県", "Yamaguchi"),
    TOKUSHIMA("71", "36", "徳島県", "Tokushima"),
    KAGAWA("72", "37", "香川県", "Kagawa"),
    EHIME("73", "38", "愛媛県", "Ehime"),
    KOCHI("74", "39", "高知県", "Kochi"),
    FUKUOKA("75", "40", "福岡県", "Fukuoka"),
    SAGA("76", "41", "佐賀県", "Saga"),
    NAGASAKI("77", "42", "長崎県", "Nagasaki"),
    KUMAMOTO("78", "43", "熊本県", "Kumamoto"),
    OITA("79", "44", "大分県", "Oita"),
    MIYAZAKI("80", "45", "宮崎県", "Miyazaki"),
    KAGOSHIMA("81", "46", "鹿児島県", "Kagoshima"),
    OKINAWA("82", "47", "沖縄県", "Okinawa");

    private static final Map<String, PrefectureCode> BY_CODE = index(PrefectureCode::code);
    private static final Map<String, PrefectureCode> BY_JIS = index(PrefectureCode::jis);

    private final String code;
    private final String jis;
    private final String nameJa;
    private final String nameEn;

    PrefectureCode(String code, String jis, String nameJa, String nameEn) {
        this.code = code;
        this.jis = jis;
        this.nameJa = nameJa;
        this.nameEn = nameEn;
    }

    /** The prefecture of a two-digit code in the agency's numbering. */
    public static Optional<PrefectureCode> of(String code) {
        return Optional.ofNullable(code).map(BY_CODE::get);
    }

    /** The prefecture of a two-digit JIS X 0401 code. */
    public static Optional<PrefectureCode> ofJis(String jis) {
        return Optional.ofNullable(jis).map(BY_JIS::get);
    }

    /**
     * The prefecture a code was surely meant for by JIS, because the agency has no such code: 13 tells Tokyo. Empty for 31, which is Kanagawa
     * to the agency and Tottori to JIS: such a mistake cannot be seen from the code alone.
     */
    public static Optional<PrefectureCode> meantByJis(String code) {
        return of(code).isPresent() ? Optional.empty() : ofJis(code);
    }

    /** Two digits in the agency's numbering. */
    public String code() {
        return code;
    }

    /** Two digits by JIS X 0401. */
    public String jis() {
        return jis;
    }

    public String nameJa() {
        return nameJa;
    }

    public String nameEn() {
        return nameEn;
    }

    private static Map<String, PrefectureCode> index(Function<PrefectureCode, String> key) {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
