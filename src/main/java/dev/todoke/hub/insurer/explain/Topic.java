package dev.todoke.hub.insurer.explain;

/** What a rule, or a day that follows from it, is about. Names are stable: they stand in JSON. */
public enum Topic {
    NAME,
    NUMBER,
    CONTACT,
    MESSAGE,
    ROUTE,
    SENT,
    FILING,
    WINDOW,
    WINDOW_WITHOUT_NUMBER,
    SEASON,
    PAUSES,
    USABLE,
    NOTICE,
    STOP_GAP,
    EX_OFFICIO,
    INFORMATION,
    CERTIFICATE,
    VALIDITY,
    CERTIFICATE_APPLICATION,
    NOTICE_APPLICATION,
    LINK_REMOVAL,
    WAGES,
    SOURCE;

    public Text text() {
        return Text.of("topic." + name());
    }
}
