package dev.todoke.hub.ops.desk;

import dev.todoke.hub.identity.HalfWidth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What somebody typed to find a person, as beginnings and parts of names as they are kept: kanji in full-width, kana in half-width. */
final class SearchWords {

    /** A name has no more signs before its space; a longer beginning is looked for without one. */
    private static final int LONGEST_FAMILY_NAME = 12;

    /** Sorts behind every sign a name may hold. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private SearchWords() {}

    /**
     * Names from one on and below another, by their bytes: all those with one beginning.
     *
     * @param from the beginning itself
     * @param below the first name behind them
     */
    record Beginning(String from, String below) {
        private static Beginning of(String text) {
            return new Beginning(text, text + LAST);
        }
    }

    static List<Beginning> kanjiBeginnings(String words) {
        return beginnings(kanji(words), "　");
    }

    static List<Beginning> kanaBeginnings(String words) {
        return beginnings(kana(words), " ");
    }

    static String kanjiPart(String words) {
        return pattern(kanji(words));
    }

    static String kanaPart(String words) {
        return pattern(kana(words));
    }

    /** Nobody need know where family name and given name part: the space of the kept name may be behind any sign. */
    private static List<Beginning> beginnings(String text, String space) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(text),
                        IntStream.range(1, Math.min(text.length(), LONGEST_FAMILY_NAME))
                                .mapToObj(i -> text.substring(0, i) + space + text.substring(i)))
                .map(Beginning::of)
                .toList();
    }

    private static String kanji(String words) {
        return words.replaceAll("[ 　]", "");
    }

    private static String kana(String words) {
        return HalfWidth.of(katakana(words)).replaceAll("[ 　]", "");
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
