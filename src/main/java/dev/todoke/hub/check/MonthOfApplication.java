package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class MonthOfApplication implements RecordRule {
    private static final String SEPTEMBER = "09";

    @Override
    public Set<Form> forms() {
        return Set.of(Form.ANNUAL_REMUNERATION);
    }

    @Override
    public String field() {
        return "appliedMonth";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(
                record.has("appliedMonth") && !record.get("appliedMonth").equals(SEPTEMBER));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "適用年月が9月ではありません。算定基礎届の標準報酬月額は、その年の9月から適用されます。",
                "The month it applies from is not September, from which the standard pay of the annual filing applies.",
                "適用年月の月に 09 と記入してください。",
                "Write 09 as the month.",
                RuleText.SPECIFICATION + " 2225700 項番12、健康保険法 第41条",
                "適用年月が令和8年10月");
    }
}
