package dev.todoke.hub.municipal;

/** What a run sends. */
public enum RunKind {
    /** Everybody a 資格確認書 or a 資格情報のお知らせ, by what they hold. */
    RENEWAL("renewal"),
    /** Every household one 加入者情報のお知らせ. */
    MEMBER_INFORMATION("member-information");

    private final String word;

    RunKind(String word) {
        this.word = word;
    }

    /** As on the command line and in run.json. */
    public String word() {
        return word;
    }
}
