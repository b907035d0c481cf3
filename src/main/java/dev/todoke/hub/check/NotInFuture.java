package dev.todoke.hub.check;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class NotInFuture implements ItemRule {
    @Override
    public String number() {
        return "012";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().notFuture();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return Day.of(record, item)
                .filter(day -> day.isAfter(context.asOf()))
                .map(day -> Map.of(
                        "day.ja", JapaneseDate.wareki(day),
                        "day.en", day.toString(),
                        "today.ja", JapaneseDate.wareki(context.asOf()),
                        "today.en", context.asOf().toString()));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が未来の日付です（{day.ja}、受付日は{today.ja}）。年金機構は受付日より後の日付を受け付けません。",
                "The item \"{item}\" lies in the future ({day.en}; received on {today.en}), which the agency does not accept.",
                "日付が正しければ、その日以後に送り直してください。誤りなら直してください。",
                "If the date is right, send the record again on that day or later; otherwise correct it.",
                RuleText.SPECIFICATION + " システムチェック実施日",
                "受付日の翌日の資格取得年月日");
    }
}
