package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An event cannot come before the person; a child may become a dependant on the day of its birth. */
final class DayBeforeBirth implements SharedRule {
    private final String field;
    private final int earliest;
    private final List<Scope> scopes;

    private DayBeforeBirth(String field, int earliest, List<Scope> scopes) {
        this.field = field;
        this.earliest = earliest;
        this.scopes = scopes;
    }

    /** One rule an event. */
    static List<SharedRule> ofAllEvents() {
        return List.of(
                new DayBeforeBirth("lostDate", 1, List.of(Scope.of(Form.LOSS))),
                new DayBeforeBirth("startDate", 0, Family.SCOPES),
                new DayBeforeBirth("endDate", 0, Family.SCOPES),
                new DayBeforeBirth("deathDate", 0, Scope.blocks(Form.DEPENDANTS, Family.SPOUSE)));
    }

    @Override
    public List<Scope> scopes() {
        return scopes;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String number() {
        return "103";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, Scope scope, CheckContext context) {
        Optional<LocalDate> day = Day.of(record, scope.name(field));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        return Day.of(record, scope.name("birthDate"))
                .filter(birth -> day.get().toEpochDay() < birth.toEpochDay() + earliest)
                .map(birth -> Day.words("birth", birth));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "生年月日（{birth.ja}）からみて、「{item}」が早すぎます。",
                "The item \"{item}\" is too early for somebody born on {birth.en}.",
                "「{item}」と生年月日を、元号のコードも含めて確かめてください。",
                "Look at \"{item}\" and the birth date again, and at the codes of their eras.",
                RuleText.SPECIFICATION + " 2201700 項番14・15、2202700 項番44・50",
                "平成2年4月1日生まれの人が平成1年12月1日に資格喪失");
    }
}
