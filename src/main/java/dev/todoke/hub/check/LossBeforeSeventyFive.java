package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class LossBeforeSeventyFive implements RecordRule {
    private static final String REACHED = "7";
    private static final int SEVENTY_FIVE = 75;

    @Override
    public Set<Form> forms() {
        return Set.of(Form.LOSS);
    }

    @Override
    public String field() {
        return "lostDate";
    }

    @Override
    public String number() {
        return "102";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        Optional<LocalDate> lost = Day.of(record, "lostDate");
        if (lost.isEmpty() || !record.get("cause").equals(REACHED)) {
            return Optional.empty();
        }
        return Day.of(record, "birthDate")
                .map(birth -> birth.plusYears(SEVENTY_FIVE))
                .filter(birthday -> lost.get().isBefore(birthday))
                .map(birthday -> Day.words("birthday", birthday));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "喪失原因が 7（75歳到達）ですが、資格喪失年月日が75歳の誕生日（{birthday.ja}）より前です。",
                "The cause is 7 (reached 75), but the date of loss lies before the 75th birthday ({birthday.en}).",
                "75歳到達のときの資格喪失年月日は、75歳の誕生日です。生年月日、喪失年月日、喪失原因を確かめてください。",
                "With this cause the insurance is lost on the 75th birthday. Look at birth date, date of loss and cause.",
                RuleText.SPECIFICATION + " 2201700 項番14・15、高齢者の医療の確保に関する法律 第52条",
                "昭和27年1月1日生まれの人が令和8年12月1日に75歳到達");
    }
}
