package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Unlike the loss of insurance, an employee of 70 or over ceases to be one on the very day of leaving or death. */
final class CeasingDayOfLeaver implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.LOSS);
    }

    @Override
    public String field() {
        return "noLongerDate";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        Optional<LocalDate> ceased = Day.of(record, "noLongerDate");
        if (ceased.isEmpty() || !LossDayOfLeaver.LEAVING.contains(record.get("cause"))) {
            return Optional.empty();
        }
        return Day.of(record, "retiredDate")
                .filter(left -> !left.equals(ceased.get()))
                .map(left -> Day.words("expected", left));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "70歳以上被用者の不該当年月日が、退職日・死亡日（{expected.ja}）と違います。",
                "The date of ceasing to be an employee of 70 or over is not the day of leaving or death ({expected.en}).",
                "不該当年月日は、資格喪失年月日と違い、退職・死亡の当日です。{expected.ja}と記入してください。",
                "Unlike the date of loss it is that day itself, not the day after: write {expected.en}.",
                RuleText.SPECIFICATION + " 2201700 項番25・26",
                "退職日 令和8年11月30日、不該当年月日 令和8年12月1日");
    }
}
