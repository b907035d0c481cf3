package dev.todoke.hub.notice.letter;

/** Why a person's data cannot be registered yet. Names are stored and travel in XML; they never change their meaning. */
public enum IncompleteReason {
    /** The filing carried no personal number. */
    MY_NUMBER_MISSING(
            "届書に個人番号(マイナンバー)の記入がありません。",
            "The filing does not carry the My Number.",
            "本人に個人番号を確かめ、個人番号等登録届を提出してください。",
            "Ask the person for the My Number and file a number registration (個人番号等登録届)."),
    /** The check digit of the number filed is wrong. */
    MY_NUMBER_CHECK_DIGIT(
            "届書の個人番号(マイナンバー)は検査用数字が合わず、書き誤りと考えられます。",
            "The check digit of the My Number filed does not match; it was probably mistyped.",
            "本人の個人番号カード等で番号を確かめ、正しい番号で個人番号等登録届を提出してください。",
            "Check the number against the person's card and file the correct one as a number registration (個人番号等登録届)."),
    /** Name, birth date, sex or address differ from the resident register (J-LIS). */
    JLIS_MISMATCH(
            "届書の氏名、生年月日、性別または住所が、住民票の情報と一致しません。",
            "Name, birth date, sex or address of the filing differ from the resident register.",
            "住民票のとおりの氏名、生年月日、性別、住所を本人に確かめ、個人番号等登録届を提出してください。",
            "Ask the person how they are entered in the resident register and file a number registration (個人番号等登録届)."),
    /** The person has no personal number yet, for example just entered Japan. */
    NO_MY_NUMBER_EXISTS(
            "本人に個人番号(マイナンバー)がまだありません。",
            "The person has no My Number yet.",
            "住民登録を終えて個人番号が通知されたら、個人番号等登録届を提出してください。",
            "Once the person is registered as a resident and has a My Number, file a number registration (個人番号等登録届)."),
    /** Papers the insurer needs are missing or wrong. */
    DOCUMENT_DEFICIENT(
            "登録に必要な書類が足りないか、内容を確かめる必要があります。",
            "Papers needed for the registration are missing or unclear.",
            "下記の問い合わせ先に、必要な書類を確かめてください。",
            "Ask the contact below which papers are needed.");

    private final String ja;
    private final String en;
    private final String cureJa;
    private final String cureEn;

    IncompleteReason(String ja, String en, String cureJa, String cureEn) {
        this.ja = ja;
        this.en = en;
        this.cureJa = cureJa;
        this.cureEn = cureEn;
    }

    /** What is the matter, as printed. */
    public String ja() {
        return ja;
    }

    /** What is the matter, as printed. */
    public String en() {
        return en;
    }

    /** What the employer does about it. */
    public String cureJa() {
        return cureJa;
    }

    /** What the employer does about it. */
    public String cureEn() {
        return cureEn;
    }
}
