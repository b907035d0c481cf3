package dev.todoke.hub.casefile;

/** What became of one received file. */
public enum FilingState {
    ACCEPTED,
    PARTLY_ACCEPTED,
    RETURNED,
    /** The same bytes were received before. */
    DUPLICATE
}
