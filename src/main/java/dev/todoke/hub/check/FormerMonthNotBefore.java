package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class FormerMonthNotBefore implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.ANNUAL_REMUNERATION, Form.CHANGED_REMUNERATION);
    }

    @Override
    public String field() {
        return "formerMonth";
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
        Optional<LocalDate> former = Day.inMonth(record, "former");
        Optional<LocalDate> next =
                Day.inMonth(record, record.form() == Form.ANNUAL_REMUNERATION ? "applied" : "changed");
        return When.broken(
                former.isPresent() && next.isPresent() && !former.get().isBefore(next.get()));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "従前改定月が、新しい標準報酬月額の適用・改定年月より前ではありません。",
                "The month of the former standard pay does not lie before the month the new one applies from.",
                "いまの標準報酬月額がいつから適用されているか、決定通知書で確かめてください。",
                "Look at the notice of decision from when the present standard pay applies.",
                RuleText.SPECIFICATION + " 2225700 項番15〜17、2221700 項番15〜17",
                "令和8年9月に改定する人の従前改定月が令和8年9月");
    }
}
