package dev.todoke.hub.filing;

/** How a filing is written. */
public enum FilingFormat {
    /** The hub's own XML, namespace {@code urn:todoke:filing:1}. */
    XML,
    /** CSV形式届書, {@code SHFD0006.CSV}. */
    CSV
}
