package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class KindMissing implements RecordRule {
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
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(!record.has("kind")
                && !record.has("seventyOnly")
                && Set.of("1", "3", "4").contains(record.get("acquisitionKind")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "取得区分が 1・3・4 のときは「種別（性別）」が必要ですが、空です。",
                "The kind of enrolment is 1, 3 or 4, so the kind (sex) is required, but it is empty.",
                "種別に 1（男）、2（女）、3（坑内員）などを記入してください。",
                "Fill in 1 (man), 2 (woman), 3 (miner) and so on.",
                RuleText.SPECIFICATION + " 2200700 項番11",
                "取得区分が 1 で種別が空の行");
    }
}
