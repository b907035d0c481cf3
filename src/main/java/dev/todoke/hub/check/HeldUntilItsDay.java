package dev.todoke.hub.check;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

/** The agency refuses dates to come; an employer who files ahead of them loses nothing. */
final class HeldUntilItsDay implements ItemRule {
    /** About two months: enough for a filing written with the pay of the month before. */
    static final int MOST_DAYS = 62;

    @Override
    public String number() {
        return "028";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().hold();
    }

    @Override
    public Severity severity(CheckContext context) {
        return Severity.HINT;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return Day.of(record, item)
                .filter(day -> day.isAfter(context.asOf()))
                .map(day -> Map.of("day.ja", JapaneseDate.wareki(day), "day.en", day.toString()));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」がこれからの日付です（{day.ja}）。年金機構はその日より前には受け付けないため、ハブがその日までお預かりしてから届け出ます。",
                "The item \"{item}\" is a day to come ({day.en}). The agency does not take the record before it, so the hub holds it until then and files it on that day.",
                "日付が正しければ、何もする必要はありません。",
                "If the date is right there is nothing to do.",
                RuleText.SPECIFICATION + " システムチェック実施日",
                "受付日の翌日の資格取得年月日");
    }
}
