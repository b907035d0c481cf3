package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Insurance is lost on the day after the fact (健康保険法 第36条, 厚生年金保険法 第14条). */
final class LossDayOfLeaver implements RecordRule {
    /** Causes with a 退職日・死亡日: 4 left, 5 died. */
    static final Set<String> LEAVING = Set.of("4", "5");

    @Override
    public Set<Form> forms() {
        return Set.of(Form.LOSS);
    }

    @Override
    public String field() {
        return "lostDate";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        Optional<LocalDate> lost = Day.of(record, "lostDate");
        if (lost.isEmpty() || !LEAVING.contains(record.get("cause"))) {
            return Optional.empty();
        }
        return Day.of(record, "retiredDate")
                .map(left -> left.plusDays(1))
                .filter(expected -> !expected.equals(lost.get()))
                .map(expected -> Day.words("expected", expected));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "資格喪失年月日が、退職日・死亡日の翌日（{expected.ja}）ではありません。",
                "The date of loss is not the day after leaving or death ({expected.en}).",
                "退職・死亡のときの資格喪失年月日は、その翌日です。{expected.ja}と記入するか、退職日・死亡日を直してください。",
                "Write {expected.en}, or correct the day of leaving or death.",
                RuleText.SPECIFICATION + " 2201700 項番14・15、健康保険法 第36条",
                "退職日 令和8年11月30日、資格喪失年月日 令和8年11月30日");
    }
}
