package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import dev.todoke.hub.identity.Masking;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A text is kept, shown and printed; a personal number in it would be, too. */
final class NumberInText implements ItemRule {

    private static final Set<Shape> TEXTS =
            EnumSet.of(Shape.TEXT, Shape.KANA_TEXT, Shape.KANJI_TEXT, Shape.KANA_NAME, Shape.KANJI_NAME);

    @Override
    public String number() {
        return "019";
    }

    @Override
    public boolean appliesTo(Item item) {
        return TEXTS.contains(item.shape());
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return When.broken(Masking.holdsNumber(record.get(item)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」に、個人番号と思われる12桁の数字があります。",
                "The item \"{item}\" holds twelve digits that may be a personal number.",
                "個人番号は個人番号の欄にだけ記入してください。別の番号のときは、記号や区切りを入れて12桁の数字が続かないように書きます。",
                "Write a personal number into its own item only. If it is another number, set a sign in it so that no twelve digits follow each other.",
                "行政手続における特定の個人を識別するための番号の利用等に関する法律 第12条（安全管理措置）",
                "備考欄に個人番号");
    }
}
