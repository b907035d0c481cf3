package dev.todoke.hub.municipal;

/** Why a person of the list gets no paper, or should be looked at. Codes never change their meaning. {@code {ja}}, {@code {en}}: the column; {@code {form}}: how it is written. */
public enum ListFault {
    COLUMNS(
            "MUN-ROW-001",
            "この行は、見出しと列の数が違います。",
            "This line has another number of columns than the heading.",
            "余分なコンマや改行がないか確かめ、値を引用符で囲んでください。",
            "Look for a comma or line break too many; put the value in quotes."),
    MISSING("MUN-VAL-001", "「{ja}」がありません。", "There is no {en}.", "「{ja}」を記入してください。", "Fill in {en}."),
    SHAPE(
            "MUN-VAL-002",
            "「{ja}」の書き方が違います。",
            "The {en} is not written as it should be.",
            "「{ja}」は次のとおり書いてください: {form}",
            "Write {en} as: {form}"),
    UNSEEN(
            "MUN-VAL-003",
            "「{ja}」に目に見えない文字（制御文字など）があります。",
            "The {en} holds characters nobody can see.",
            "「{ja}」を入力し直してください。",
            "Type {en} anew."),
    DAY(
            "MUN-DAY-001",
            "「{ja}」が実在する日ではありません。",
            "The {en} is not a real day.",
            "西暦で2026-10-01か2026/10/1の形で書いてください。",
            "Write it as 2026-10-01 or 2026/10/1."),
    DAY_TO_COME(
            "MUN-DAY-002",
            "「{ja}」が交付日より後です。",
            "The {en} is after the day of issue.",
            "日付を確かめてください。資格取得が先の人は、その日以後の処理で交付してください。",
            "Look at the date. Somebody who joins later gets the paper in a run from that day on."),
    DAY_BEFORE_BIRTH(
            "MUN-DAY-003",
            "「{ja}」が生年月日より前です。",
            "The {en} is before the birth date.",
            "生年月日と「{ja}」を確かめてください。",
            "Look at the birth date and at {en}."),
    AGE(
            "MUN-AGE-001",
            "年齢が、この保険者の加入者の範囲にありません。",
            "Nobody of that age belongs to this insurer.",
            "生年月日を確かめてください。75歳からは後期高齢者医療、65歳未満は後期高齢者医療の対象外です。",
            "Look at the birth date. From 75 people belong to the union for the late elderly, which has nobody below 65."),
    SHARE_MISSING(
            "MUN-SHR-001",
            "負担割合と発効期日の両方が必要な年齢です。「{ja}」がありません。",
            "At this age the paper names share and its first day; there is no {en}.",
            "「{ja}」を記入してください。",
            "Fill in {en}."),
    SHARE_UNKNOWN(
            "MUN-SHR-002",
            "この年齢・この保険者にない負担割合です。",
            "There is no such share at this insurer and age.",
            "負担割合を確かめてください。",
            "Look at the share."),
    ADDRESS_DIFFERS(
            "MUN-HSH-001",
            "同じ世帯番号の前の行と、世帯主・郵便番号・住所のどれかが違います。誤った宛先に送らないため、交付していません。",
            "Householder, postcode or address differ from the line before with the same household number. Nothing is sent, so that nothing goes to a wrong address.",
            "世帯番号か宛先を直してください。",
            "Mend the household number or the address."),
    HOUSEHOLD_AGAIN(
            "MUN-HSH-002",
            "この世帯番号は、離れた行にすでにあります。",
            "This household number stood further up already, apart from this line.",
            "一覧を世帯番号で並べ替えてください。",
            "Sort the list by household number."),
    PERSON_AGAIN(
            "MUN-PER-001",
            "同じ世帯に、同じ世帯内番号の人がすでにいます。",
            "The household has somebody with this number already.",
            "重複した行を除くか、世帯内番号を直してください。",
            "Take out the double line, or mend the number in the household."),
    NUMBER_AGAIN(
            "MUN-PER-002",
            "同じ記号・番号・枝番の人がすでにいます。",
            "Somebody has this symbol, number and branch already.",
            "重複した行を除くか、記号・番号・枝番を直してください。",
            "Take out the double line, or mend symbol, number or branch."),
    NOT_PRINTED(
            "MUN-PRT-001",
            "印刷前の検査で止めました。個人番号かもしれない数字の並びがあります。",
            "Stopped before printing: digits in it may be a personal number.",
            "この行の各項目を確かめてください。",
            "Look at every value of the line."),
    TYPE_MISSING(
            "MUN-PRT-002",
            "書体にない文字があり、「〓」で印刷しました。",
            "The typeface lacks a character; it is printed as 〓.",
            "書面を確かめ、必要なら手書きで補うか、別の字体で一覧を作り直してください。",
            "Look at the letter; add the character by hand, or make the list with another form of it.");

    private final String code;
    private final String ja;
    private final String en;
    private final String cureJa;
    private final String cureEn;

    ListFault(String code, String ja, String en, String cureJa, String cureEn) {
        this.code = code;
        this.ja = ja;
        this.en = en;
        this.cureJa = cureJa;
        this.cureEn = cureEn;
    }

    public String code() {
        return code;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }

    String cureJa() {
        return cureJa;
    }

    String cureEn() {
        return cureEn;
    }

    /** Whether the person still got the paper. */
    public boolean hint() {
        return this == TYPE_MISSING;
    }
}
