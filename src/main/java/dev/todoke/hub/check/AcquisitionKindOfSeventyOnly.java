package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;

final class AcquisitionKindOfSeventyOnly implements RecordRule {
    @Override
    public Form form() {
        return Form.ENROLMENT;
    }

    @Override
    public String field() {
        return "acquisitionKind";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has("acquisitionKind") && record.has("seventyOnly"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「70歳以上被用者届のみ提出」のときは、「取得区分」を記入しません。",
                "A record filed for an employee of 70 or over only must leave the kind of enrolment empty.",
                "取得区分を空にするか、「70歳以上被用者届のみ提出」の 1 を消してください。",
                "Empty the kind of enrolment, or the mark that it is filed for an employee of 70 or over only.",
                RuleText.SPECIFICATION + " 2200700 項番12",
                "項番33 が 1 で取得区分が 1 の行");
    }
}
