package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class KnownCode implements ItemRule {
    private static final Map<String, Item.CodeName> FLAG = Map.of("1", new Item.CodeName("該当", "applies"));

    @Override
    public String number() {
        return "005";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.CODE || item.shape() == Shape.FLAG;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        Map<String, Item.CodeName> codes = item.shape() == Shape.FLAG ? FLAG : item.codes();
        if (codes.containsKey(record.get(item))) {
            return Optional.empty();
        }
        String known = codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue().ja())
                .collect(Collectors.joining("、"));
        String knownEn = codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue().en())
                .collect(Collectors.joining(", "));
        return Optional.of(Map.of("codes.ja", known, "codes.en", knownEn));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」の値は、使えるコードではありません。使えるのは {codes.ja} です。",
                "The item \"{item}\" holds no code that can stand here. Possible codes: {codes.en}.",
                "使えるコードのどれかを半角で記入してください。該当しない印の項目は 0 ではなく空にします。",
                "Write one of these codes, half-width. An item that does not apply stays empty; 0 is not the same.",
                RuleText.SPECIFICATION + " コード一覧",
                "種別が「9」");
    }
}
