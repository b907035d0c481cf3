package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;

final class ReasonRemarkNotWanted implements RecordRule {
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
        return "102";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has("noAddressRemark")
                && (record.has("personalNumber")
                        || !record.get("noAddressReason").equals("3")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "理由の備考（項番15）は、個人番号がなく、理由が 3（その他）のときだけ記入します。",
                "The remark (item 15) may stand only beside reason 3 (other) and without a personal number.",
                "項番15を空にしてください。",
                "Empty item 15.",
                RuleText.SPECIFICATION + " 2200700 項番15",
                "項番14 が 1 で項番15 に記入がある行");
    }
}
