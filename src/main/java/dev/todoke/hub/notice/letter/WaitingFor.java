package dev.todoke.hub.notice.letter;

/** Whose turn it is, in the words of a letter. */
public enum WaitingFor {
    AGENCY("日本年金機構の確認を待っています。", "We are waiting for the pension agency to confirm the filing."),
    INSURER("保険者のデータ登録を待っています。", "We are waiting for the insurer to register the data."),
    RESIDENT_REGISTER("保険者が住民票の情報と照らし合わせています。", "The insurer is comparing the data with the resident register."),
    EMPLOYER("勤務先からの届出(個人番号など)を待っています。", "We are waiting for a filing from the employer, such as the My Number."),
    ONLINE_CHECK("登録が医療機関の画面に反映されるのを待っています。", "We are waiting until clinics can see the registration."),
    NOBODY("手続きは完了しました。", "Everything is done.");

    private final String ja;
    private final String en;

    WaitingFor(String ja, String en) {
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
