package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

final class SeventyMonthsOfAnnual implements RecordRule {
    private static final Pattern ONE_OR_TWO_MONTHS = Pattern.compile("0[456]|0405|0506|0406");

    static boolean isRight(String months) {
        return ONE_OR_TWO_MONTHS.matcher(months).matches();
    }

    @Override
    public Set<Form> forms() {
        return Set.of(Form.ANNUAL_REMUNERATION);
    }

    @Override
    public String field() {
        return "seventyMonths";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        String months = record.get("seventyMonths");
        return When.broken(!months.isEmpty() && !isRight(months));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "70歳以上被用者の算定基礎月は、4〜6月のうち1か月か2か月を、2桁ずつ記入します。",
                "The months that count for an employee of 70 or over are one or two of April to June, two digits each.",
                "6月だけなら 06、5月と6月なら 0506 と記入してください。",
                "Write 06 for June alone, 0506 for May and June.",
                RuleText.SPECIFICATION + " 2225700 項番44",
                "算定基礎月が「6」");
    }
}
