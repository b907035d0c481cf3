package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

final class SumOfMonths implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.ANNUAL_REMUNERATION, Form.CHANGED_REMUNERATION);
    }

    @Override
    public String field() {
        return "sum";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        List<List<Long>> readings = PayMonths.readings(record);
        OptionalLong sum = Amount.of(record, "sum");
        if (readings.isEmpty() || sum.isEmpty() && record.has("sum")) {
            return Optional.empty();
        }
        for (List<Long> months : readings) {
            // With no month that counts there is nothing to sum up, and the item may stay empty.
            if (sum(months) == sum.orElse(0)) {
                return Optional.empty();
            }
        }
        List<Long> months = readings.get(0);
        return Optional.of(Map.of("expected", Long.toString(sum(months)), "months", Integer.toString(months.size())));
    }

    private static long sum(List<Long> months) {
        long sum = 0;
        for (long month : months) {
            sum += month;
        }
        return PayMonths.capped(sum);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "総計が、算定の対象になる月（{months}か月）の報酬の合計 {expected} 円と合いません。",
                "The sum is not that of the months that count ({months} of three), which is {expected} yen.",
                "総計を {expected} にするか、基礎日数と報酬月額を直してください。算定基礎届で対象になるのは17日以上（短時間労働者は11日以上、パートで17日以上の月がなければ15日以上）の月です。",
                "Write {expected}, or correct days and pay. In an annual filing months of 17 days count (11 for short-time workers; 15 for part-time workers without any month of 17).",
                RuleText.SPECIFICATION + " 2225700 項番37、2221700 項番37",
                "基礎日数が 30・16・30 の3か月すべての合計を記入した算定基礎届");
    }
}
