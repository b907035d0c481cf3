package dev.todoke.hub.notice.letter;

/**
 * 記号・番号・枝番.
 *
 * @param symbol empty where the insurer has none or the hub was not told
 * @param branch two digits; empty when not told
 */
public record Qualification(String symbol, String number, String branch) {}
