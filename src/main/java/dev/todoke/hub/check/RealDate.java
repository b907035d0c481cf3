package dev.todoke.hub.check;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;

final class RealDate implements ItemRule {
    @Override
    public String number() {
        return "011";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.DATE;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        JapaneseDate.Result date = JapaneseDate.parse(record.get(item.era()), record.get(item));
        if (!(date instanceof JapaneseDate.Unread unread)) {
            return Optional.empty();
        }
        return switch (unread.problem()) {
            // The item of the era has a finding of its own.
            case UNKNOWN_ERA -> Optional.empty();
            case OUTSIDE_ERA ->
                words(
                        unread.meant().map(day -> "その元号にない日です（正しくは " + JapaneseDate.wareki(day) + " ではありませんか）"),
                        unread.meant().map(day -> "the era does not have this day (do you mean " + day + "?)"));
            case SHAPE, NOT_A_DATE -> words(Optional.of("暦にない日です"), Optional.of("there is no such day"));
        };
    }

    private static Optional<Map<String, String>> words(Optional<String> ja, Optional<String> en) {
        return Optional.of(Map.of("why.ja", ja.orElse("元号にない日です"), "why.en", en.orElse("not a day of the era")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が日付として正しくありません。{why.ja}。",
                "The item \"{item}\" is no date: {why.en}.",
                "元号のコードと、元号の年・月・日を2桁ずつ6桁で記入してください（令和元年5月1日は 9 と 010501）。",
                "Write the code of the era, then its year, month and day with two digits each (2019-05-01 is 9 and 010501).",
                RuleText.SPECIFICATION + " 日付チェック",
                "平成32年4月1日、令和8年2月30日");
    }
}
