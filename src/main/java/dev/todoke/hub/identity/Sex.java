package dev.todoke.hub.identity;

/** Sex as the resident register and the forms state it. */
public enum Sex {
    M("男"),
    F("女");

    private final String nameJa;

    Sex(String nameJa) {
        this.nameJa = nameJa;
    }

    public String nameJa() {
        return nameJa;
    }
}
