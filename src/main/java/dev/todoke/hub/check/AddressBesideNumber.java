package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;

final class AddressBesideNumber implements RecordRule {
    @Override
    public Form form() {
        return Form.ENROLMENT;
    }

    @Override
    public String field() {
        return "addressKana";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has("personalNumber") && EnrolledAddress.isStarted(record));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "個人番号を記入したときは、郵便番号と住所（項番29〜32）を記入しません。",
                "With a personal number, postcode and address (items 29 to 32) must be empty.",
                "項番29〜32を空にしてください。",
                "Empty items 29 to 32.",
                RuleText.SPECIFICATION + " 2200700 項番29〜32",
                "個人番号と住所を両方記入した行");
    }
}
