package dev.todoke.hub.cli;

/** The language a report is written in. */
enum Language {
    JA,
    EN;

    /** The text of this language. */
    String of(String ja, String en) {
        return this == JA ? ja : en;
    }
}
