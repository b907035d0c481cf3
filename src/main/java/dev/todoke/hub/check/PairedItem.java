package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class PairedItem implements ItemRule {
    @Override
    public String number() {
        return "014";
    }

    @Override
    public boolean appliesTo(Item item) {
        return !item.with().isEmpty();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        Item other = record.layout().item(item.with());
        return record.get(other).isEmpty()
                ? Optional.of(Map.of("other.ja", other.ja(), "other.en", other.en()))
                : Optional.empty();
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」だけが記入され、「{other.ja}」が空です。2つは組で記入します。",
                "The item \"{item}\" is filled but \"{other.en}\" is not; they go together.",
                "両方を記入するか、両方を空にしてください。",
                "Fill in both or neither.",
                RuleText.SPECIFICATION + " 項目間チェック",
                "基礎年金番号の課所符号だけを記入した行");
    }
}
