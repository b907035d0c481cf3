package dev.todoke.hub.check;

import dev.todoke.hub.filing.csv.AgencyCharset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How to write a character the agency does not take. */
final class Spelling {
    // Pairs: the character found in names and addresses, and the one of JIS X 0208 that replaces it in official files.
    private static final String VARIANTS = "髙高﨑崎德徳瀨瀬濵浜栁柳𠮷吉桒桑淸清曻昇俱倶頰頬槗橋靍鶴增増寬寛緖緒黑黒靑青敎教薰薫賴頼郞郎";
    private static final Map<Integer, String> BY_CHARACTER = byCharacter();
    private static final int CIRCLED_ONE = 0x2460;
    private static final int CIRCLED_TWENTY = 0x2473;

    private Spelling() {}

    private static Map<Integer, String> byCharacter() {
        Map<Integer, String> variants = new HashMap<>();
        int[] characters = VARIANTS.codePoints().toArray();
        for (int i = 0; i < characters.length; i += 2) {
            variants.put(characters[i], Character.toString(characters[i + 1]));
        }
        return variants;
    }

    /** A character as a text may show it; control characters by their code point. */
    static String show(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                ? "U+%04X".formatted(character)
                : Character.toString(character);
    }

    /** What to write in place of a character, when that is known and allowed. */
    static Optional<String> instead(int character, boolean oneByte) {
        String better = BY_CHARACTER.get(character);
        if (better == null) {
            better = character >= CIRCLED_ONE && character <= CIRCLED_TWENTY
                    ? "(" + (character - CIRCLED_ONE + 1) + ")"
                    : Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        }
        String spelled = oneByte ? better : fullWidth(better);
        return !spelled.isEmpty() && spelled.codePoints().allMatch(AgencyCharset::allows)
                ? Optional.of(spelled)
                : Optional.empty();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
