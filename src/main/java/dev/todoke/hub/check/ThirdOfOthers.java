package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The row of 2018 had room for three; that of today has it for two, and the third person needs a row that repeats items 1 to 21. */
final class ThirdOfOthers implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.DEPENDANTS);
    }

    @Override
    public String field() {
        return Family.THIRD + ".nameKana";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Severity severity(CheckContext context) {
        return Severity.HINT;
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has(field()));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "その他の被扶養者が3人書かれています。3人の欄があるのは平成30年の123項目の様式だけで、現在の139項目の様式では2人までです。",
                "There are three other dependants. Only the row of 123 items of 2018 has room for three, that of 139 items for two.",
                "ハブは3人目を、項番1〜21を繰り返した次の行に分けて届け出ます。給与ソフトを更新してください。",
                "The hub files the third in another row that repeats items 1 to 21. Update the payroll software.",
                RuleText.SPECIFICATION + " 2202700 項番70〜135",
                "子が3人いる123項目の行");
    }
}
