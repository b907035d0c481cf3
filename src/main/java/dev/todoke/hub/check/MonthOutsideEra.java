package dev.todoke.hub.check;

import dev.todoke.hub.calendar.JapaneseDate;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MonthOutsideEra implements SharedRule {
    private final String name;
    private final List<Scope> scopes;

    private MonthOutsideEra(String name, Form... forms) {
        this.name = name;
        this.scopes = List.of(forms).stream().map(Scope::of).toList();
    }

    /** One rule a month. */
    static List<SharedRule> ofAllMonths() {
        return List.of(
                new MonthOutsideEra("applied", Form.ANNUAL_REMUNERATION),
                new MonthOutsideEra("changed", Form.CHANGED_REMUNERATION),
                new MonthOutsideEra("former", Form.ANNUAL_REMUNERATION, Form.CHANGED_REMUNERATION));
    }

    @Override
    public List<Scope> scopes() {
        return scopes;
    }

    @Override
    public String field() {
        return name + "Year";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        if (!(Day.month(record, name) instanceof JapaneseDate.Unread unread)) {
            return Optional.empty();
        }
        return switch (unread.problem()) {
            // The items of era and month have findings of their own.
            case UNKNOWN_ERA, SHAPE -> Optional.empty();
            case NOT_A_DATE -> record.get(field()).equals("00") ? Optional.of(words("", "")) : Optional.empty();
            case OUTSIDE_ERA ->
                Optional.of(unread.meant().map(MonthOutsideEra::meaning).orElse(words("", "")));
        };
    }

    private static Map<String, String> meaning(LocalDate meant) {
        String month = JapaneseDate.wareki(meant).replaceFirst("月.*", "月");
        return words("（" + month + "ではありませんか）", " (do you mean " + YearMonth.from(meant) + "?)");
    }

    private static Map<String, String> words(String ja, String en) {
        return Map.of("meant.ja", ja, "meant.en", en);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「{item}」が、その元号にない年月です{meant.ja}。",
                "The item \"{item}\" gives a month its era does not have{meant.en}.",
                "元号のコードと、元号の年2桁を確かめてください（平成は31年4月まで、令和元年は01で5月から）。",
                "Look at the code of the era and its year (平成 ends with April of 31, 令和 begins with May of 01).",
                RuleText.SPECIFICATION + " 元号コード",
                "平成31年9月の従前改定月");
    }
}
