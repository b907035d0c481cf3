package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;

final class PlaceKeptFree implements ItemRule {
    @Override
    public String number() {
        return "022";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.EMPTY;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.broken(true);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は予備の欄で、何も記入しません。",
                "The item \"{item}\" is kept free; nothing may stand in it.",
                "この欄を空にしてください。前後の列がずれていないかも確かめてください。",
                "Empty it, and look whether the columns around it have shifted.",
                RuleText.SPECIFICATION + " 桁数 0 の項目",
                "被扶養者番号が記入された行");
    }
}
