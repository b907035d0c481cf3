package dev.todoke.hub.casefile;

/**
 * How the insurer calls a person it has registered.
 *
 * @param symbol 記号; may be empty
 * @param number 番号
 * @param branch 枝番, two digits; may be empty
 */
public record InsuredAs(String symbol, String number, String branch) {}
