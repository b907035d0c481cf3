package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.csv.AgencyCharset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class AgencyCharacters implements ItemRule {
    @Override
    public String number() {
        return "006";
    }

    @Override
    public boolean appliesTo(Item item) {
        return !item.shape().isDigits();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        String value = record.get(item);
        if (AgencyCharset.firstForeign(value).isEmpty()) {
            return Optional.empty();
        }
        int[] foreign = value.codePoints()
                .filter(c -> !AgencyCharset.allows(c))
                .distinct()
                .limit(8)
                .toArray();
        String named = Arrays.stream(foreign).mapToObj(Spelling::show).collect(Collectors.joining(" "));
        String better = Arrays.stream(foreign)
                .mapToObj(c -> Spelling.show(c) + " → "
                        + Spelling.instead(c, item.shape().isOneByte()).orElse("?"))
                .collect(Collectors.joining("、"));
        return Optional.of(Map.of("characters", named, "better", better));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」に、年金機構が受け付けない文字があります: {characters}。使えるのは JIS 第1・第2水準の漢字までです。",
                "The item \"{item}\" has characters the agency does not take: {characters}. Kanji of JIS levels 1 and 2 only.",
                "次のように書き換えてください: {better}（? は近い字かカナで）。",
                "Write instead: {better} (for ? use a similar character or kana).",
                RuleText.SPECIFICATION + " 使用文字（インバリッドコード）",
                "氏名漢字に「髙」、所在地に「①」");
    }
}
