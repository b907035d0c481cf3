package dev.todoke.hub.municipal;

/** What lies in the volumes. */
public enum LetterKind {
    CERTIFICATE("資格確認書", "certificate of eligibility"),
    INFORMATION("資格情報のお知らせ", "notice of eligibility information"),
    MEMBER_INFORMATION("加入者情報のお知らせ", "member information notice");

    private final String ja;
    private final String en;

    LetterKind(String ja, String en) {
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
