package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Programs in use cap a bonus in two ways; the agency's tables know one of them. */
final class CapOfBonus implements RecordRule {
    /** The cap of programs that cut to thousands after capping. */
    static final long CUT_TO_THOUSANDS = 9_999_000;

    @Override
    public Set<Form> forms() {
        return Set.of(Form.BONUS);
    }

    @Override
    public String field() {
        return "total";
    }

    @Override
    public String number() {
        return "102";
    }

    @Override
    public Severity severity(CheckContext context) {
        return Severity.HINT;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        OptionalLong cash = Amount.of(record, "cash");
        OptionalLong inKind = Amount.of(record, "inKind");
        return When.broken(cash.isPresent()
                && inKind.isPresent()
                && cash.getAsLong() + inKind.getAsLong() > PayMonths.CAP
                && Amount.of(record, "total").equals(OptionalLong.of(CUT_TO_THOUSANDS)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "賞与額が 9,999,999 円を超え、合計に 9999000 と書かれています。年金機構の仕様書では 9999999 です。",
                "The bonus is above 9,999,999 yen and its total is written 9999000. The agency's specification has 9999999.",
                "このまま受け付けました。給与ソフトの設定で直せるなら、9999999 と出力するようにしてください。",
                "It is accepted as it is. If the payroll software can be set so, have it write 9999999.",
                RuleText.SPECIFICATION + " 2265700 項番14",
                "通貨 9000000、現物 1500000、合計 9999000");
    }
}
