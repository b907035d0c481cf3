package dev.todoke.hub.municipal;

/** A run that does not begin, or does not go on: what happened, why and what to do, in both languages. Names no person and repeats no value of the list. */
public final class RunRefused extends Exception {
    private final String ja;
    private final String en;

    RunRefused(String ja, String en) {
        super(en);
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
