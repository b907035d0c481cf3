package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

final class TotalOfBonus implements RecordRule {
    private static final long THOUSAND = 1_000;

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
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        OptionalLong cash = Amount.of(record, "cash");
        OptionalLong inKind = Amount.of(record, "inKind");
        OptionalLong total = Amount.of(record, "total");
        if (cash.isEmpty() || inKind.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        long sum = cash.getAsLong() + inKind.getAsLong();
        long expected = sum > PayMonths.CAP ? PayMonths.CAP : sum - sum % THOUSAND;
        boolean right = total.getAsLong() == expected
                || sum > PayMonths.CAP && total.getAsLong() == CapOfBonus.CUT_TO_THOUSANDS;
        return right ? Optional.empty() : Optional.of(Map.of("expected", Long.toString(expected)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "賞与額の合計が、通貨と現物の和から千円未満を切り捨てた額（{expected}円）と合いません。",
                "The total of the bonus is not the sum of money and kind cut to thousands of yen ({expected} yen).",
                "合計を {expected} にするか、通貨・現物を直してください。和が 9,999,999 円を超えるときは 9999999 と記入します。",
                "Write {expected}, or correct the two amounts. A sum above 9,999,999 yen is written 9999999.",
                RuleText.SPECIFICATION + " 2265700 項番12〜14",
                "通貨 345678、現物 0、合計 345678");
    }
}
