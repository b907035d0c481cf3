package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;

/** At least one space, none at the ends, never two in a row. Several single spaces are right: foreign names need them. */
final class NameSeparator implements ItemRule {
    private static final String HALF_WIDTH = " ";
    private static final String FULL_WIDTH = "　";

    @Override
    public String number() {
        return "009";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.KANA_NAME || item.shape() == Shape.KANJI_NAME;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        boolean kana = item.shape() == Shape.KANA_NAME;
        if (isParted(record.get(item), kana ? HALF_WIDTH : FULL_WIDTH)) {
            return Optional.empty();
        }
        return Optional.of(Map.of(
                "space.ja", kana ? "半角空白" : "全角空白",
                "space.en", kana ? "one half-width space" : "one full-width space"));
    }

    private static boolean isParted(String name, String space) {
        return name.indexOf(space) > 0 && !name.endsWith(space) && !name.contains(space + space);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」の姓と名の区切りが正しくありません。姓と名の間には{space.ja}を1つ入れます。",
                "Family and given name in \"{item}\" are not parted by {space.en}.",
                "姓と名の間に{space.ja}を1つだけ入れ、前後の空白を消してください。",
                "Put {space.en} between the names, and none before or after them.",
                RuleText.SPECIFICATION + " 氏名項目形式",
                "氏名カナが「ﾐﾎﾝﾀﾛｳ」");
    }
}
