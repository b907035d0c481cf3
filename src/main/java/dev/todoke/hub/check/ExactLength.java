package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Map;
import java.util.Optional;

final class ExactLength implements ItemRule {
    @Override
    public String number() {
        return "004";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().exactBytes() > 0;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        int bytes = AgencyCharset.length(record.get(item));
        return bytes == item.limits().exactBytes()
                ? Optional.empty()
                : Optional.of(Map.of(
                        "exact", Integer.toString(item.limits().exactBytes()), "found", Integer.toString(bytes)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は{exact}桁で記入しますが、{found}桁あります。",
                "The item \"{item}\" has {found} digits where it must have exactly {exact}.",
                "余分な桁がないか確かめて、{exact}桁にしてください。",
                "Look for digits too many, and write exactly {exact}.",
                RuleText.SPECIFICATION + " 桁数",
                "生年月日が「19900401」（平成2年4月1日は 020401）");
    }
}
