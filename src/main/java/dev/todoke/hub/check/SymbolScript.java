package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;

final class SymbolScript implements ItemRule {
    @Override
    public String number() {
        return "017";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.SYMBOL;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        String symbol = record.get(item);
        int kana = 0;
        int letters = 0;
        for (int at = 0; at < symbol.length(); at++) {
            char character = symbol.charAt(at);
            kana += character >= 'ｦ' && character <= 'ﾟ' ? 1 : 0;
            letters += character >= '0' && character <= '9' || character >= 'A' && character <= 'Z' ? 1 : 0;
        }
        return When.broken(Math.max(kana, letters) < symbol.length());
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は、半角カナだけ、または半角の英大文字と数字だけで記入します。",
                "The item \"{item}\" is made of half-width kana only, or of half-width capitals and digits only.",
                "年金機構の通知書にある記号（「01-ケイト」なら ｹｲﾄ）を記入してください。",
                "Copy the symbol from the agency's notice (ｹｲﾄ for 01-ケイト).",
                RuleText.SPECIFICATION + " 事業所整理記号",
                "事業所記号が「ｹ1ﾄ」");
    }
}
