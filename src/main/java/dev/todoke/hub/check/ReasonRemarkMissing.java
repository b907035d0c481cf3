package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;

final class ReasonRemarkMissing implements RecordRule {
    @Override
    public Form form() {
        return Form.ENROLMENT;
    }

    @Override
    public String field() {
        return "noAddressRemark";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(!record.has("noAddressRemark")
                && !record.has("personalNumber")
                && record.get("noAddressReason").equals("3"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "理由が 3（その他）のときは、その備考（項番15）が必要です。",
                "With reason 3 (other) its remark (item 15) is required.",
                "住民票の住所を書けない理由を項番15に記入してください。",
                "Say in item 15 why the registered address cannot be given.",
                RuleText.SPECIFICATION + " 2200700 項番15",
                "項番14 が 3 で項番15 が空の行");
    }
}
