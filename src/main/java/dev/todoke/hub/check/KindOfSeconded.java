package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class KindOfSeconded implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.ENROLMENT);
    }

    @Override
    public String field() {
        return "kind";
    }

    @Override
    public String number() {
        return "102";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(record.has("kind")
                && Set.of("3", "4").contains(record.get("acquisitionKind"))
                && !Set.of("1", "2").contains(record.get("kind")));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "取得区分が 3（共済出向）・4（船保任継）のとき、種別は 1（男）か 2（女）だけです。",
                "With kind of enrolment 3 or 4 the kind (sex) can only be 1 (man) or 2 (woman).",
                "種別を 1 か 2 にするか、取得区分を確かめてください。",
                "Change the kind to 1 or 2, or look at the kind of enrolment again.",
                RuleText.SPECIFICATION + " 2200700 項番11",
                "取得区分 3 で種別が 5 の行");
    }
}
