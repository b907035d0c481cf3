package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class EmptyHere implements ItemRule {
    @Override
    public String number() {
        return "021";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.presence().emptyIf().isPresent();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.holds(item.presence().emptyIf(), record);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は、{when.ja}のときは記入しません。",
                "The item \"{item}\" must stay empty when {when.en}.",
                "「{item}」を空にするか、条件になっている項目を確かめてください。",
                "Empty \"{item}\", or look at the other items named here again.",
                RuleText.SPECIFICATION + " 項目間チェック",
                "個人番号と住所を両方記入した行");
    }
}
