package dev.todoke.hub.casefile;

/** Who acts in a case, and whose turn it is. */
public enum Party {
    EMPLOYER,
    HUB,
    AGENCY,
    INSURER,
    NOBODY
}
