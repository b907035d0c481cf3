package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

final class TotalOfPay implements SharedRule {
    @Override
    public List<Scope> scopes() {
        return Stream.concat(Stream.of(Scope.of(Form.ENROLMENT)), PayMonths.ALL.stream())
                .toList();
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
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        OptionalLong cash = Amount.of(record, scope.name("cash"));
        OptionalLong inKind = Amount.of(record, scope.name("inKind"));
        OptionalLong total = Amount.of(record, scope.name("total"));
        if (cash.isEmpty() || inKind.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        long expected = PayMonths.capped(cash.getAsLong() + inKind.getAsLong());
        return total.getAsLong() == expected
                ? Optional.empty()
                : Optional.of(Map.of("expected", Long.toString(expected)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が、通貨と現物の和（{expected}円）と合いません。",
                "The item \"{item}\" is not the sum of money and kind ({expected} yen).",
                "合計を {expected} にするか、通貨・現物を直してください。和が 9,999,999 円以上のときは 9999999 と記入します。",
                "Write {expected}, or correct the two amounts. A sum of 9,999,999 yen or more is written 9999999.",
                RuleText.SPECIFICATION + " 2200700 項番21〜23、2225700・2221700 項番28〜36",
                "通貨 250000、現物 0、合計 25000");
    }
}
