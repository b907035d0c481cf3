package dev.todoke.hub.ops.desk;

import dev.todoke.hub.identity.HalfWidth;

/** What somebody typed to find a person, as patterns for the names as they are kept: kanji without spaces, kana in half-width. */
final class SearchWords {

    private SearchWords() {}

    static String kanjiPart(String words) {
        return pattern(words.replaceAll("[ 　]", ""));
    }

    static String kanaPart(String words) {
        return pattern(HalfWidth.of(katakana(words)).replaceAll("[ 　]", ""));
    }

    private static String katakana(String words) {
        StringBuilder kana = new StringBuilder(words.length());
        words.chars().map(c -> c >= 'ぁ' && c <= 'ゖ' ? c - 'ぁ' + 'ァ' : c).forEach(c -> kana.append((char) c));
        return kana.toString();
    }

    private static String pattern(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
