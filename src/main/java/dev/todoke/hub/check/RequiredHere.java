package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class RequiredHere implements ItemRule {
    @Override
    public String number() {
        return "020";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.presence().requiredIf().isPresent();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return record.lacks(item)
                ? Optional.empty()
                : When.holds(item.presence().requiredIf(), record);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が空です。{when.ja}のときは必ず記入します。",
                "The item \"{item}\" is empty; it must be filled when {when.en}.",
                "「{item}」を記入するか、条件になっている項目を確かめてください。",
                "Fill in \"{item}\", or look at the other items named here again.",
                RuleText.SPECIFICATION + " 項目間チェック",
                "取得区分が 1 で種別が空の行");
    }
}
