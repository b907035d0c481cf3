package dev.todoke.hub.notice.letter;

/** As certificates print it. */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String ja;

    Sex(String ja) {
        this.ja = ja;
    }

    public String ja() {
        return ja;
    }
}
