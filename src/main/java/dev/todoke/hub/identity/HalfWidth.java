package dev.todoke.hub.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns full-width kana, letters, digits and hyphens into the half-width ones the agency's files are written in. */
public final class HalfWidth {
    private static final Map<Integer, Integer> KANA = IntStream.rangeClosed('｡', 'ﾟ')
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    half -> folded(Character.toString(half)).codePointAt(0), half -> half));

    private HalfWidth() {}

    /** The same text in half-width; voiced kana become two characters ({@code ガ} is {@code ｶﾞ}); what has no half-width form stays. */
    public static String of(String text) {
        var half = new StringBuilder(text.length());
        folded(text).codePoints().map(c -> KANA.getOrDefault(c, c)).forEach(half::appendCodePoint);
        return half.toString();
    }

    // Compatibility decomposition parts a voiced kana into kana and mark, and folds full-width ASCII.
    private static String folded(String text) {
        return Normalizer.normalize(text, Form.NFKD);
    }
}
