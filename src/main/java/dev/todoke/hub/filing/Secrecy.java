package dev.todoke.hub.filing;

/** How carefully the value of an item is shown. */
public enum Secrecy {
    /** May be shown to the sender as it is. */
    NONE,
    /** A name: shown to the sender with its first character only. */
    NAME,
    /** An address: as a name. */
    ADDRESS,
    /** A personal number: no digit is ever shown. */
    NUMBER
}
