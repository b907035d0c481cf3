package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class TelephoneParts implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.DEPENDANTS);
    }

    @Override
    public String field() {
        return "spouse.phoneArea";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        String area = record.get("spouse.phoneArea");
        String number = record.get("spouse.phoneNumber");
        return When.broken(area.length() == 1 || !number.isEmpty() && number.length() < 4);
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "配偶者の電話番号の分け方が正しくありません。市外局番は2〜5桁、市内局番は1〜4桁、番号は4〜5桁です。",
                "The telephone of the spouse is not cut as it should be: two to five, one to four and four to five digits.",
                "03-5555-0101 なら、3つの項目に 03、5555、0101 と記入してください。",
                "Write 03-5555-0101 as 03, 5555 and 0101 in the three items.",
                RuleText.SPECIFICATION + " 2202700 項番41〜43",
                "市外局番が「3」");
    }
}
