package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class LeastAmount implements ItemRule {
    @Override
    public String number() {
        return "015";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().least() > 0;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return Amount.of(record.get(item)).orElse(item.limits().least())
                        < item.limits().least()
                ? Optional.of(Map.of("least", Long.toString(item.limits().least())))
                : Optional.empty();
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が小さすぎます（{least}円以上を記入します）。",
                "The item \"{item}\" is too small; the least is {least} yen.",
                "千円単位ではなく、円単位で記入してください。",
                "Write the amount in yen, not in thousands.",
                RuleText.SPECIFICATION + " 金額チェック",
                "報酬月額合計が「250」");
    }
}
