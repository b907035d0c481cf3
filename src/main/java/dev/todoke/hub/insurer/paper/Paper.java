package dev.todoke.hub.insurer.paper;

/** What a person shows at a clinic, gets from the insurer, or gives back. */
public enum Paper {
    /** A card registered for insurance use. */
    MY_NUMBER_CARD("マイナ保険証", "My Number card (registered for insurance use)"),
    /** 「わたしの情報」 or 「健康保険証の資格情報」, on the telephone or as a downloaded PDF. */
    PORTAL_SCREEN("マイナポータルの資格情報画面", "eligibility screen of マイナポータル"),
    /** No longer issued, and no longer usable. */
    CARD("健康保険証", "health insurance card"),
    CERTIFICATE("資格確認書", "certificate of eligibility"),
    INFORMATION_NOTICE("資格情報のお知らせ", "notice of eligibility information");

    private final String ja;
    private final String en;

    Paper(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
