package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class RequiredItem implements ItemRule {
    @Override
    public String number() {
        return "001";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.required();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.broken(record.get(item).isEmpty());
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が空です。この項目は必ず記入します。",
                "The item \"{item}\" is empty, and it is required.",
                "「{item}」を記入して、この人の届書だけを送り直してください。",
                "Fill in \"{item}\" and send this person's record again.",
                RuleText.SPECIFICATION + " 必須項目",
                "氏名カナが空の行");
    }
}
