package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PensionNumberOfSeconded implements RecordRule {
    @Override
    public Form form() {
        return Form.ENROLMENT;
    }

    @Override
    public String field() {
        return "pensionOffice";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken((record.has("pensionOffice") || record.has("pensionSerial"))
                && Set.of("3", "4").contains(record.get("acquisitionKind")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "取得区分が 3（共済出向）・4（船保任継）のときは、基礎年金番号を記入しません。",
                "With kind of enrolment 3 or 4 the basic pension number must be empty.",
                "項番16・17を空にしてください。",
                "Empty items 16 and 17.",
                RuleText.SPECIFICATION + " 2200700 項番16・17",
                "取得区分 3 で基礎年金番号がある行");
    }
}
