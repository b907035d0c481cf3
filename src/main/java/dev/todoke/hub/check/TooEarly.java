package dev.todoke.hub.check;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Item;
import java.util.Map;
import java.util.Optional;

final class TooEarly implements ItemRule {
    @Override
    public String number() {
        return "025";
    }

    @Override
    public boolean appliesTo(Item item) {
        return item.limits().hold();
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Item item, CheckContext context) {
        return Day.of(record, item)
                .filter(day -> day.toEpochDay() > context.asOf().toEpochDay() + HeldUntilItsDay.MOST_DAYS)
                .map(day -> Map.of(
                        "day.ja", JapaneseDate.wareki(day),
                        "day.en", day.toString(),
                        "most", Integer.toString(HeldUntilItsDay.MOST_DAYS)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が先すぎる日付です（{day.ja}）。ハブがお預かりできるのは {most} 日先までです。",
                "The item \"{item}\" lies too far ahead ({day.en}); the hub holds records for up to {most} days.",
                "元号と年を確かめてください。正しいときは、その日が近づいてから送ってください。",
                "Look at era and year again. If they are right, send the record when the day is nearer.",
                RuleText.HUB,
                "受付日から 63 日後の資格取得年月日");
    }
}
