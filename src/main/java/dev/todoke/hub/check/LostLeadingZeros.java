package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class LostLeadingZeros implements ItemRule {
    @Override
    public String number() {
        return "024";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape().isDigits() && item.limits().exactBytes() > 1;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        String value = record.get(item);
        int exact = item.limits().exactBytes();
        return value.length() < exact
                ? Optional.of(Map.of("exact", Integer.toString(exact), "found", Integer.toString(value.length())))
                : Optional.empty();
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は{exact}桁で記入しますが、{found}桁しかありません。先頭の 0 が消えたと思われます。",
                "The item \"{item}\" has {found} digits where it must have {exact}; leading zeros seem to be lost.",
                "先頭に 0 を補って{exact}桁にしてください。表計算ソフトで開いて保存すると、先頭の 0 が消えます。",
                "Put zeros in front to make {exact} digits. Spreadsheets drop them when a file is opened and saved.",
                RuleText.SPECIFICATION + " 桁数",
                "生年月日が「20401」（令和2年4月1日は 020401）");
    }
}
