package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;

final class AverageOfMonths implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.ANNUAL_REMUNERATION, Form.CHANGED_REMUNERATION);
    }

    @Override
    public String field() {
        return "average";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        List<List<Long>> readings = PayMonths.readings(record);
        OptionalLong average = Amount.of(record, "average");
        if (readings.isEmpty() || average.isEmpty() && record.has("average")) {
            return Optional.empty();
        }
        // A month of ten million yen is written 9999999; whether the average is made before or after that is not said,
        // so both pass.
        for (List<Long> months : readings) {
            if (average(months, LongUnaryOperator.identity()) == average.orElse(0)
                    || average(months, PayMonths::capped) == average.orElse(0)) {
                return Optional.empty();
            }
        }
        return Optional.of(Map.of("expected", Long.toString(average(readings.get(0), LongUnaryOperator.identity()))));
    }

    private static long average(List<Long> months, LongUnaryOperator written) {
        long sum = 0;
        for (long month : months) {
            sum += written.applyAsLong(month);
        }
        return months.isEmpty() ? 0 : PayMonths.capped(sum / months.size());
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "平均額が、総計を対象の月数で割って1円未満を切り捨てた額（{expected}円）と合いません。",
                "The average is not the sum divided by the number of months that count, cut to whole yen ({expected} yen).",
                "平均額を {expected} にするか、総計と報酬月額を直してください。",
                "Write {expected}, or correct sum and pay.",
                RuleText.SPECIFICATION + " 2225700 項番38、2221700 項番38",
                "総計 800000、対象3か月、平均額 266667");
    }
}
