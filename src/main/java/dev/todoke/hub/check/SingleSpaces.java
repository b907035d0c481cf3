package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;

final class SingleSpaces implements ItemRule {
    @Override
    public String number() {
        return "013";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.KANA_TEXT || item.shape() == Shape.KANJI_TEXT;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        String value = record.get(item);
        return When.broken(value.contains("  ") || value.contains("　　"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」に空白が2つ続いています。",
                "The item \"{item}\" has two spaces in a row.",
                "空白を1つにしてください。",
                "Leave one space only.",
                RuleText.SPECIFICATION + " 住所項目形式",
                "住所カナが「ﾁﾖﾀﾞｸ  ｶｽﾐｶﾞｾｷ」");
    }
}
