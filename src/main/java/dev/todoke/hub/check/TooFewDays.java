package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The layout holds the 11 days of short-time workers; this is about all others. */
final class TooFewDays implements SharedRule {
    @Override
    public List<Scope> scopes() {
        return PayMonths.CHANGED;
    }

    @Override
    public String field() {
        return "days";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        OptionalLong days = Amount.of(record, scope.name("days"));
        return When.broken(!record.has("shortTime")
                && days.isPresent()
                && days.getAsLong() >= PayMonths.DAYS_OF_SHORT_TIME
                && days.getAsLong() < PayMonths.DAYS);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が17日に足りません。3か月とも17日以上（短時間労働者は11日以上）でなければ、月額変更になりません。",
                "The item \"{item}\" is below 17. Pay changes only if all three months have 17 days of pay (11 for short-time workers).",
                "日数を確かめてください。短時間労働者なら備考3（項番45）に 1 を記入し、日数が正しければこの月額変更届は不要です。",
                "Look at the days. For a short-time worker write 1 in item 45; if the days are right, this filing is not needed.",
                RuleText.SPECIFICATION + " 2221700 項番25〜27、健康保険法 第43条",
                "短時間労働者でない人の基礎日数が 16");
    }
}
