package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

final class ChangeNotAfterMonths implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.CHANGED_REMUNERATION);
    }

    @Override
    public String field() {
        return "changedMonth";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        OptionalInt last = MonthNumber.of(record, "thirdMonth.month");
        OptionalInt change = MonthNumber.of(record, "changedMonth");
        if (last.isEmpty() || change.isEmpty() || change.getAsInt() == MonthNumber.after(last.getAsInt())) {
            return Optional.empty();
        }
        return Optional.of(Map.of("expected", "%02d".formatted(MonthNumber.after(last.getAsInt()))));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "改定年月の月が、最後の支給月の翌月（{expected}）ではありません。",
                "The month of the change is not the one after the last month of payment ({expected}).",
                "改定年月の月に {expected} と記入するか、支給月を直してください。12月の次は翌年の 01 です。",
                "Write {expected}, or correct the months of payment. After December comes 01 of the next year.",
                RuleText.SPECIFICATION + " 2221700 項番10〜12・22〜24、健康保険法 第43条",
                "支給月が 11・12・01 で改定年月が3月");
    }
}
