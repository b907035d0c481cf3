package dev.todoke.hub.casefile.conservation;

/**
 * Something that does not meet.
 *
 * @param records records, cases or files concerned
 * @param detail English, ids and numbers only; names a few of them
 */
public record Fault(Imbalance code, int records, String detail) {}
