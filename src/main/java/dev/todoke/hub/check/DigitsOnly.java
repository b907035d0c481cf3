package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class DigitsOnly implements ItemRule {
    @Override
    public String number() {
        return "002";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape().isDigits();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.broken(!isDigits(record.get(item)));
    }

    private static boolean isDigits(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) < '0' || value.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」に半角数字以外の文字があります。",
                "The item \"{item}\" holds something other than half-width digits.",
                "半角数字だけにしてください。空白、ハイフン、全角数字、桁区切りのカンマは使えません。",
                "Use half-width digits only: no spaces, hyphens, full-width digits or thousands separators.",
                RuleText.SPECIFICATION + " 数字項目",
                "報酬月額が「２５００００」");
    }
}
