package dev.todoke.hub.check;

import dev.todoke.hub.filing.Item;
import dev.todoke.hub.identity.Legible;
import java.util.Map;

/**
 * What a rule says. Words in braces are filled in: {@code {item}} is the title of the item in the language of the text, others come from the rule and
 * may repeat what stands in the file.
 *
 * @param ja what is wrong and why
 * @param cureJa what to do
 * @param source document the rule comes from
 * @param example something the rule complains about
 */
public record RuleText(String ja, String en, String cureJa, String cureEn, String source, String example) {

    /** The agency's specification of the CSV files and of its automatic checks. */
    static final String SPECIFICATION = "日本年金機構 電子媒体届書作成仕様書 16.2（令和8年3月）";

    /** What the hub itself asks for. */
    static final String HUB = "Todoke Hub docs/formats.md";

    /** The texts with the title of an item filled in. */
    public RuleText about(Item item) {
        Map<String, String> inJapanese = Map.of("item", item.ja());
        Map<String, String> inEnglish = Map.of("item", item.en());
        return new RuleText(
                fill(ja, inJapanese),
                fill(en, inEnglish),
                fill(cureJa, inJapanese),
                fill(cureEn, inEnglish),
                source,
                example);
    }

    static String fill(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", Legible.of(word.getValue()));
        }
        return filled;
    }
}
