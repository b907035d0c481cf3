package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;

final class CaseNumberShape implements ItemRule {
    @Override
    public String number() {
        return "018";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.CASE_NUMBER;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.broken(!record.get(item).matches("C-[0-9]{8}-[0-9]{7,}"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」の形が正しくありません。",
                "The item \"{item}\" is not shaped like a case number.",
                "お知らせか受付票にある番号（C-20261201-0000001 の形）をそのまま写してください。",
                "Copy it from the notice or the receipt; it looks like C-20261201-0000001.",
                RuleText.HUB,
                "案件番号が「20261201-1」");
    }
}
