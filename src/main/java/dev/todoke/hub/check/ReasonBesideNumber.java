package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;

final class ReasonBesideNumber implements RecordRule {
    @Override
    public Form form() {
        return Form.ENROLMENT;
    }

    @Override
    public String field() {
        return "noAddressReason";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has("personalNumber") && record.has("noAddressReason"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "個人番号を記入したときは、「住民票住所を記載できない理由」を記入しません。",
                "With a personal number, the reason for giving no registered address must be empty.",
                "項番14を空にしてください。",
                "Empty item 14.",
                RuleText.SPECIFICATION + " 2200700 項番14",
                "個人番号と理由を両方記入した行");
    }
}
