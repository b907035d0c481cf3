package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;

final class KindOfSeventyOnly implements RecordRule {
    @Override
    public Form form() {
        return Form.ENROLMENT;
    }

    @Override
    public String field() {
        return "kind";
    }

    @Override
    public String number() {
        return "103";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has("kind") && record.has("seventyOnly"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「70歳以上被用者届のみ提出」のときは、「種別（性別）」を記入しません。",
                "A record filed for an employee of 70 or over only must leave the kind (sex) empty.",
                "種別を空にするか、「70歳以上被用者届のみ提出」の 1 を消してください。",
                "Empty the kind, or the mark that it is filed for an employee of 70 or over only.",
                RuleText.SPECIFICATION + " 2200700 項番11",
                "項番33 が 1 で種別が 1 の行");
    }
}
