package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PersonalNumberAndAddressMissing implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.ENROLMENT);
    }

    @Override
    public String field() {
        return "personalNumber";
    }

    @Override
    public String number() {
        return "102";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(!record.has("personalNumber") && !EnrolledAddress.isGiven(record));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "個人番号も住所もありません。個人番号がないときは、郵便番号と住所（カナ）が必要です。",
                "There is neither a personal number nor an address. Without a number, postcode and address in kana are required.",
                "個人番号を記入するか、郵便番号（項番29・30）と住民票の住所カナ（項番31）を記入してください。",
                "Fill in the personal number, or postcode (items 29, 30) and registered address in kana (item 31).",
                RuleText.SPECIFICATION + " 2200700 項番13・29〜31",
                "個人番号と住所がどちらも空の行");
    }
}
