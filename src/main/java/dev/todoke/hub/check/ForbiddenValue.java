package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class ForbiddenValue implements ItemRule {
    @Override
    public String number() {
        return "010";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().notZeros() || !item.limits().forbidden().isEmpty();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        String value = record.get(item);
        boolean zeros = item.limits().notZeros() && isZeros(value);
        return When.broken(zeros || item.limits().forbidden().contains(value));
    }

    private static boolean isZeros(String value) {
        for (int at = 0; at < value.length(); at++) {
            if (value.charAt(at) != '0') {
                return false;
            }
        }
        return true;
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」に、実在しない値（すべて 0 など）が入っています。",
                "The item \"{item}\" holds a value that is never given out, such as zeros only.",
                "年金機構の通知書にある値を記入してください。まだ無い番号は空にします。",
                "Copy the value from the agency's notice. Leave a number that does not exist yet empty.",
                RuleText.SPECIFICATION + " 項目チェック",
                "被保険者整理番号が「000000」");
    }
}
