package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

final class MonthsNotConsecutive implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.CHANGED_REMUNERATION);
    }

    @Override
    public String field() {
        return "firstMonth.month";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        OptionalInt first = MonthNumber.of(record, "firstMonth.month");
        OptionalInt second = MonthNumber.of(record, "secondMonth.month");
        OptionalInt third = MonthNumber.of(record, "thirdMonth.month");
        if (first.isEmpty() || second.isEmpty() || third.isEmpty()) {
            return Optional.empty();
        }
        return When.broken(second.getAsInt() != MonthNumber.after(first.getAsInt())
                || third.getAsInt() != MonthNumber.after(second.getAsInt()));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "支給月が続く3か月ではありません。",
                "The three months of payment do not follow one another.",
                "固定的賃金が変わった月から3か月を、11・12・01 のように続けて記入してください。",
                "Write the month in which the fixed pay changed and the two after it, such as 11, 12 and 01.",
                RuleText.SPECIFICATION + " 2221700 項番22〜24、健康保険法 第43条",
                "支給月が 10・11・01");
    }
}
