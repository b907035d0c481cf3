package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import dev.todoke.hub.filing.Shape;
import java.util.Map;
import java.util.Optional;

final class CalendarPart implements ItemRule {
    @Override
    public String number() {
        return "027";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.shape() == Shape.MONTH || item.shape() == Shape.DAY || item.shape() == Shape.ERA_YEAR;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        int value = Integer.parseInt(record.get(item));
        int most = item.shape() == Shape.MONTH ? 12 : item.shape() == Shape.DAY ? 31 : 99;
        return value >= 1 && value <= most ? Optional.empty() : Optional.of(Map.of("most", Integer.toString(most)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」は 01 から {most} までの2桁で記入します。",
                "The item \"{item}\" must be two digits from 01 to {most}.",
                "年・月・日を確かめて直してください。",
                "Look at year, month or day again and correct it.",
                RuleText.SPECIFICATION + " 日付チェック",
                "月が「13」");
    }
}
