package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Map;
import java.util.Optional;

final class FullWidthItem implements ItemRule {
    @Override
    public String number() {
        return "008";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape().isFullWidth();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.broken(AgencyCharset.holdsOneByte(record.get(item)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」に半角文字があります。この項目は全角で記入します（空白も全角）。",
                "The item \"{item}\" has half-width characters, and only full-width ones may stand here, spaces too.",
                "全角（例 見本　太郎、１－２－３）に直してください。",
                "Write it full-width, such as 見本　太郎 or １－２－３.",
                RuleText.SPECIFICATION + " 全角項目",
                "氏名漢字が「見本 太郎」（半角空白）");
    }
}
