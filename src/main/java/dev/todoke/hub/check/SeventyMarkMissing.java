package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;

final class SeventyMarkMissing implements RecordRule {
    @Override
    public Form form() {
        return Form.ENROLMENT;
    }

    @Override
    public String field() {
        return "seventyOrOver";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has("seventyOnly") && !record.has("seventyOrOver"));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "「70歳以上被用者届のみ提出」（項番33）のときは、備考1（項番24）にも 1 が必要です。",
                "Filed for an employee of 70 or over only (item 33), so item 24 must be 1 too.",
                "項番24に 1 を記入してください。",
                "Write 1 in item 24.",
                RuleText.SPECIFICATION + " 2200700 項番24",
                "項番33 が 1 で項番24 が空の行");
    }
}
