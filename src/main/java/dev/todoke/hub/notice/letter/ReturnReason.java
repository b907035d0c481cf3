package dev.todoke.hub.notice.letter;

/** Why a paper is collected or not. Names are stored and travel in XML; they never change their meaning. */
public enum ReturnReason {
    CARD_IN_USE(true, "使える期間内の喪失のため", "lost while the old cards were in use"),
    CARD_ENDED(false, "使える期間が終わっているため", "the old cards had ended; may be destroyed"),
    CERTIFICATE_VALID(true, "有効期限内の喪失のため", "lost while it was valid"),
    /** The hub has issued none, which does not mean that the person has none. */
    CERTIFICATE_IF_HELD(true, "お持ちの場合のみ(交付の記録なし)", "only if the person holds one; none is on record"),
    CERTIFICATE_EXPIRED(false, "有効期限が切れているため", "it had expired; may be destroyed"),
    NEVER_RETURNED(false, "返却が不要な書類のため", "is never returned"),
    NOT_ISSUED(false, "交付していないため", "was not issued");

    private final boolean collect;
    private final String ja;
    private final String en;

    ReturnReason(boolean collect, String ja, String en) {
        this.collect = collect;
        this.ja = ja;
        this.en = en;
    }

    /** Whether the employer collects the paper and sends it back. */
    public boolean collect() {
        return collect;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
