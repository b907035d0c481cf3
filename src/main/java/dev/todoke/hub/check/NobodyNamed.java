package dev.todoke.hub.check;

import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class NobodyNamed implements RecordRule {
    @Override
    public Set<Form> forms() {
        return Set.of(Form.DEPENDANTS);
    }

    @Override
    public String field() {
        return "change";
    }

    @Override
    public String number() {
        return "101";
    }

    @Override
    public Optional<Map<String, String>> complaint(FilingRecord record, CheckContext context) {
        return When.broken(Family.SCOPES.stream().noneMatch(scope -> Family.has(record, scope)));
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "被扶養者が1人も書かれていません。配偶者にも、その他の被扶養者にも氏名カナがありません。",
                "No dependant is named: neither the spouse nor any other dependant has a name in kana.",
                "異動のある家族の氏名カナ、生年月日などを記入するか、この行を取り除いてください。",
                "Fill in the family member the change is about, or take the row out.",
                RuleText.HUB,
                "被保険者の項目だけを記入した行");
    }
}
