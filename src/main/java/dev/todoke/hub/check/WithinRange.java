package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Limits;
import java.util.Map;
import java.util.Optional;

final class WithinRange implements ItemRule {
    @Override
    public String number() {
        return "023";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().range() != null;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        Limits.Range range = item.limits().range();
        return range.holds(Long.parseLong(record.get(item)))
                ? Optional.empty()
                : Optional.of(Map.of("from", Integer.toString(range.from()), "to", Integer.toString(range.to())));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は {from} から {to} までの数で記入します。",
                "The item \"{item}\" must be a number from {from} to {to}.",
                "数を確かめて直してください。",
                "Look at the number again and correct it.",
                RuleText.SPECIFICATION + " 項目チェック",
                "支払基礎日数が「32」");
    }
}
