package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MonthsOfAnnual implements SharedRule {
    private static final Map<String, String> MONTHS =
            Map.of("firstMonth", "04", "secondMonth", "05", "thirdMonth", "06");

    @Override
    public List<Scope> scopes() {
        return PayMonths.ANNUAL;
    }

    @Override
    public String field() {
        return "month";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        String month = record.get(scope.name("month"));
        String expected = MONTHS.get(scope.block());
        return month.isEmpty() || month.equals(expected) ? Optional.empty() : Optional.of(Map.of("expected", expected));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が {expected} ではありません。算定基礎届の対象は4・5・6月です。",
                "The item \"{item}\" is not {expected}. The annual filing is about April, May and June.",
                "{expected} と記入してください。別の月の報酬を届けるのは月額変更届です。",
                "Write {expected}. Pay of other months goes into a filing of changed remuneration.",
                RuleText.SPECIFICATION + " 2225700 項番22〜24、健康保険法 第41条",
                "1か月目の支給月が 05");
    }
}
