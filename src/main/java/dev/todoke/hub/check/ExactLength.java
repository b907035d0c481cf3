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
        return item.exactBytes() > 0;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        int bytes = AgencyCharset.length(record.get(item));
        return bytes == item.exactBytes()
                ? Optional.empty()
                : Optional.of(Map.of("exact", Integer.toString(item.exactBytes()), "found", Integer.toString(bytes)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は{exact}桁で記入しますが、{found}桁あります。",
                "The item \"{item}\" has {found} digits where it must have exactly {exact}.",
                "先頭の 0 が消えていないか確かめて、{exact}桁にしてください（表計算ソフトで開くと先頭の 0 が消えることがあります）。",
                "Look whether a leading zero got lost (spreadsheets drop it), and write exactly {exact} digits.",
                RuleText.SPECIFICATION + " 桁数",
                "生年月日が「20401」（令和2年4月1日は 020401）");
    }
}
