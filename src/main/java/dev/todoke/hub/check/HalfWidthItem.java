package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Map;
import java.util.Optional;

final class HalfWidthItem implements ItemRule {
    @Override
    public String number() {
        return "007";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape().isOneByte();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.broken(AgencyCharset.holdsTwoByte(record.get(item)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」に全角文字があります。この項目は半角で記入します。",
                "The item \"{item}\" has full-width characters, and only half-width ones may stand here.",
                "半角カナ（例 ﾐﾎﾝ ﾀﾛｳ）に直してください。",
                "Write it in half-width kana, such as ﾐﾎﾝ ﾀﾛｳ.",
                RuleText.SPECIFICATION + " 半角項目",
                "氏名カナが「ミホン タロウ」");
    }
}
