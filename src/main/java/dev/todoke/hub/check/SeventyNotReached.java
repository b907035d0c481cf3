package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class SeventyNotReached implements RecordRule {
    private static final int SEVENTY = 70;

    @Override
    public Set<Form> forms() {
        return Set.of(Form.ENROLMENT);
    }

    @Override
    public String field() {
        return "acquiredDate";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        if (!record.get("seventyOrOver").equals("1")) {
            return Optional.empty();
        }
        Optional<LocalDate> birth = Day.of(record, "birthDate");
        Optional<LocalDate> acquired = Day.of(record, "acquiredDate");
        if (birth.isEmpty() || acquired.isEmpty()) {
            return Optional.empty();
        }
        // An age is reached at the end of the day before the birthday (Act on Calculation of Ages, 1902).
        LocalDate seventy = birth.get().minusDays(1).plusYears(SEVENTY);
        return acquired.get().isBefore(seventy) ? Optional.of(Day.words("seventy", seventy)) : Optional.empty();
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "70歳以上被用者該当（項番24）ですが、該当年月日が70歳になる日（{seventy.ja}）より前です。",
                "Marked as an employee of 70 or over (item 24), but the date lies before the person reaches 70 ({seventy.en}).",
                "生年月日と該当年月日を確かめるか、項番24の 1 を消してください。",
                "Look at birth date and date again, or empty item 24.",
                RuleText.SPECIFICATION + " 2200700 項番18・19",
                "該当年月日に 69 歳の人");
    }
}
